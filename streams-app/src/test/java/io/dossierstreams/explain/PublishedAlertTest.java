package io.dossierstreams.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Of the messages here only the id of the event says the revision: their values are torn. */
class PublishedAlertTest {
    private static final String ID = "T:C:2023-03";

    private final PublishedAlert alert = new PublishedAlert(ID);

    @Test
    void shouldTakeTheLastRevisionUnlessAnotherIsAskedFor() {
        take("events", ID, MessageType.BREACH.typeName(), 2);
        take("events", ID, MessageType.BREACH.typeName(), 3);

        assertThat(alert.messages(OptionalInt.empty()))
                .extracting(PublishedMessage::revision)
                .containsExactly(OptionalInt.of(3));
        assertThat(alert.messages(OptionalInt.of(2)))
                .extracting(PublishedMessage::revision)
                .containsExactly(OptionalInt.of(2));
    }

    @Test
    void shouldFindEveryPlaceWhereARevisionStands() {
        take("events", ID, MessageType.BREACH.typeName(), 2);
        take("states", ID, MessageType.BREACH.typeName(), 2);

        assertThat(alert.messages(OptionalInt.empty()))
                .extracting(PublishedMessage::place)
                .containsExactly("events, offset 7", "states, offset 7");
    }

    @Test
    void shouldLeaveOutWhatIsNoMessageOfAnAlert() {
        take("states", "tick-complete", MessageType.TICK_COMPLETE.typeName(), 1);
        take("events", ID, "dossier.breach-reminder.v1", 4);
        alert.take(message("states", ID, MessageType.BREACH.typeName(), 5, null));

        assertThatThrownBy(() -> alert.messages(OptionalInt.empty()))
                .isInstanceOf(ExplainException.class)
                .hasMessage("there is no alert T:C:2023-03; there is none at all");
    }

    @Test
    void shouldNameTheNearestAlerts() {
        take("states", "T:D:2023-03", MessageType.BREACH.typeName(), 1);
        take("states", "other:XYZ:2022", MessageType.BREACH.typeName(), 1);

        assertThatThrownBy(() -> alert.messages(OptionalInt.empty()))
                .hasMessage("there is no alert T:C:2023-03; the nearest are T:D:2023-03, other:XYZ:2022;"
                        + " 'breaches --all' lists every one");
    }

    @Test
    void shouldNameTheRevisionsThatThereAre() {
        take("events", ID, MessageType.BREACH.typeName(), 2);
        take("events", ID, MessageType.BREACH.typeName(), 3);

        assertThatThrownBy(() -> alert.messages(OptionalInt.of(9)))
                .hasMessage("alert T:C:2023-03 has no revision 9 on its topics; there are 2, 3");
        assertThatThrownBy(() -> alert.messages(OptionalInt.of(1)))
                .hasMessage("alert T:C:2023-03 has no revision 1 on its topics; there are 2, 3; what comes before the"
                        + " first firing stands on the topic of states until the next");
    }

    @Test
    void shouldSayWhereAMessageStandsThatCannotBeRead() {
        take("events", ID, MessageType.BREACH.typeName(), 2);

        assertThatThrownBy(() -> alert.messages(OptionalInt.empty()).get(0).breach())
                .isInstanceOf(ExplainException.class)
                .hasMessageStartingWith("events, offset 7: is no message of an alert any more: value: not valid JSON");
    }

    private void take(String topic, String key, String type, int revision) {
        alert.take(message(topic, key, type, revision, "torn".getBytes(StandardCharsets.UTF_8)));
    }

    private static ConsumerRecord<byte[], byte[]> message(
            String topic, String key, String type, int revision, byte[] value) {
        ConsumerRecord<byte[], byte[]> message =
                new ConsumerRecord<>(topic, 0, 7, key.getBytes(StandardCharsets.UTF_8), value);
        CloudEventHeaders.of(key + "/" + revision, "/dossier-streams", type, Instant.EPOCH, key)
                .forEach(message.headers()::add);
        return message;
    }
}
