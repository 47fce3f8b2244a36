package io.dossierstreams.schema.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.RejectedHeaders;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target.Severity;
import io.dossierstreams.schema.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The AsyncAPI document says the same as the code. */
class AsyncApiTest {
    private final AsyncApi api = new AsyncApi();

    @Test
    void shouldListTheTopicsWhenChannelsAreCompared() {
        assertThat(texts(api.at("/channels"), "/address"))
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void shouldConfigureTheTopicAsTheCodeDoesWhenItIsCreated(Topic topic) {
        JsonNode channel = api.at("/channels/" + channelId(topic));
        JsonNode kafka = channel.at("/bindings/kafka");
        Map<String, String> config = new LinkedHashMap<>();
        kafka.path("topicConfiguration")
                .properties()
                .forEach(entry -> config.put(
                        entry.getKey(),
                        entry.getValue().isArray()
                                ? String.join(",", texts(entry.getValue(), ""))
                                : entry.getValue().asText()));

        assertThat(config).isEqualTo(topic.config());
        assertThat(kafka.path("topic").asText()).isEqualTo(topic.topicName());
        assertThat(kafka.path("partitions").asInt(6)).isEqualTo(topic.partitions(6));
        assertThat(channel.path("x-key").asText()).isEqualTo(topic.key());
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveTheOperationsOfItsDirectionWhenUsed(Topic topic) {
        List<String> actions = new ArrayList<>();
        api.at("/operations").forEach(operation -> {
            if (operation.at("/channel/$ref").asText().equals("#/channels/" + channelId(topic))) {
                actions.add(operation.path("action").asText());
            }
        });
        assertThat(actions)
                .contains(
                        switch (topic.direction()) {
                            case IN -> new String[] {"receive"};
                            case OUT -> new String[] {"send"};
                            case INTERNAL -> new String[] {"receive", "send"};
                        });
    }

    @Test
    void shouldResolveEveryReferenceWhenFollowed() {
        assertThat(AsyncApi.danglingReferences()).isEmpty();
    }

    @Test
    void shouldDescribeEveryTypeWhenMessagesAreCompared() {
        List<String> names = new ArrayList<>();
        api.at("/channels")
                .forEach(channel -> channel.path("messages")
                        .forEach(message ->
                                names.add(api.resolve(message).path("name").asText())));
        assertThat(names)
                .containsAll(Arrays.stream(EventType.values())
                        .map(EventType::typeName)
                        .toList())
                .containsAll(Arrays.stream(MessageType.values())
                        .map(MessageType::typeName)
                        .toList());
    }

    @Test
    void shouldDescribeTheTypeThatItIsNamedAfterWhenAMessageHasASchema() {
        api.at("/components/messages").forEach(message -> {
            String schema = message.at("/payload/schema/$ref").asText();
            String name = message.path("name").asText();
            assertThat(schema).isIn("", "schema/" + name + ".json", "schema/" + name + ".data.json");
        });
    }

    @Test
    void shouldOfferBothContentModesWhenAnEventIsPublished() {
        JsonNode messages = api.at("/channels/events/messages");
        Stream.of(EventType.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .forEach(id -> {
                    assertThat(api.resolve(messages.path(id))
                                    .path("contentType")
                                    .asText())
                            .isEqualTo("application/json");
                    assertThat(api.resolve(messages.path(id + "Structured"))
                                    .path("contentType")
                                    .asText())
                            .isEqualTo("application/cloudevents+json");
                });
    }

    @Test
    void shouldAllowEveryKindStateSeverityAndLevelWhenABreachIsFilteredByHeaders() {
        String properties = "/components/schemas/breachHeaders/allOf/1/properties/";
        assertThat(texts(api.at(properties + "breach-kind/enum"), "")).isEqualTo(namesOf(AlertKind.values()));
        assertThat(texts(api.at(properties + "breach-state/enum"), "")).isEqualTo(namesOf(AlertState.values()));
        assertThat(texts(api.at(properties + "breach-severity/enum"), "")).isEqualTo(namesOf(Severity.values()));
        assertThat(texts(api.at(properties + "breach-level/enum"), "")).isEqualTo(namesOf(Level.values()));
    }

    private static List<String> namesOf(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    @Test
    void shouldNameTheHeadersWhenTheApplicationWritesThem() {
        List<String> written = Stream.of(CloudEventHeaders.of("1", "s", MessageType.UNIT, Instant.EPOCH, "HN")
                        .toArray())
                .map(Header::key)
                .toList();
        assertThat(names("/components/schemas/messageHeaders/properties")).isEqualTo(written);
        assertThat(names("/components/schemas/eventHeaders/properties"))
                .containsAll(written)
                .contains(CloudEventHeaders.REVISION);
        assertThat(names("/components/schemas/rejectedHeaders/properties"))
                .containsExactly(
                        RejectedHeaders.CAUSE,
                        RejectedHeaders.DETAIL,
                        RejectedHeaders.TOPIC,
                        RejectedHeaders.PARTITION,
                        RejectedHeaders.OFFSET);
    }

    @Test
    void shouldListEveryCauseWhenARecordIsRejected() {
        assertThat(texts(api.at("/components/schemas/rejectedHeaders/properties/rejected-cause/enum"), ""))
                .containsExactlyElementsOf(
                        Arrays.stream(RejectionCause.values()).map(Enum::name).toList());
    }

    /** {@code UNIT_DAYS} is the channel {@code unitDays}. */
    private static String channelId(Topic topic) {
        String[] words = topic.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder id = new StringBuilder(words[0]);
        for (String word : List.of(words).subList(1, words.length)) {
            id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return id.toString();
    }

    private List<String> names(String pointer) {
        List<String> names = new ArrayList<>();
        api.at(pointer).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode nodes, String pointer) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.at(pointer).asText()));
        return texts;
    }
}
