package io.dossierstreams.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Definition.Kind;
import io.dossierstreams.schema.reference.Definition.Name;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.Topic.Direction;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReferenceKindTest {
    @Test
    void shouldListEveryTopicThatOthersLoadReferenceDataInto() {
        assertThat(ReferenceKind.ALL)
                .<Topic>extracting(ReferenceKind::topic)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Topic.values())
                        .filter(topic -> topic.direction() == Direction.IN && topic != Topic.EVENTS)
                        .toList());
    }

    @Test
    void shouldBeFoundByItsTypeAndByNoOther() {
        assertThat(ReferenceKind.ALL)
                .allSatisfy(kind -> assertThat(ReferenceKind.of(kind.type()))
                        .hasValueSatisfying(found -> assertThat(found).isSameAs(kind)));
        assertThat(ReferenceKind.of(MessageType.TICK)).isEmpty();
    }

    @Test
    void shouldTakeIdAndVersionTogetherAsTheIdOfADefinition() {
        Definition definition = new Definition(
                "online",
                2,
                Kind.RATIO,
                new Name("a", "b"),
                "receivedOnline",
                "received",
                null,
                null,
                null,
                null,
                "a letter",
                null);

        assertThat(ReferenceKind.DEFINITIONS.idOf(MessageCodec.DEFINITION.encode(definition)))
                .isEqualTo("online.v2");
    }
}
