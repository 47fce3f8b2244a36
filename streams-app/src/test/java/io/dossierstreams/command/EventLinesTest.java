package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.codec.Reading;
import io.dossierstreams.schema.codec.RejectionCause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLinesTest {
    private static final String EVENT = "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/s\","
            + "\"type\":\"dossier.voided.v1\",\"time\":\"2023-01-04T08:00:00Z\",\"subject\":\"D-1\",\"data\":{}}";
    private static final long NOW = Instant.parse("2023-02-01T00:00:00Z").toEpochMilli();

    @Test
    void shouldNumberLinesAsAnEditorDoesWhenSomeAreEmpty() throws IOException {
        List<EventLine> lines = read("\n" + EVENT + "\r\n \t\n{\n" + EVENT);

        assertThat(lines).extracting(EventLine::number).containsExactly(2L, 4L, 5L);
        assertThat(lines.get(0).reading()).isInstanceOf(Reading.Accepted.class);
        assertThat(lines.get(1).reading()).isInstanceOf(Reading.Rejected.class);
        assertThat(lines.get(2).reading()).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void shouldReadTheFirstLineWhenItBeginsWithAByteOrderMark() throws IOException {
        assertThat(read("\uFEFF" + EVENT)).singleElement().matches(line -> line.reading() instanceof Reading.Accepted);
    }

    @Test
    void shouldRejectALineAndReadOnWhenItIsTooLong() throws IOException {
        List<EventLine> lines = read("x".repeat(5_000) + "\n" + EVENT, new Limits(1_000, 16));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).reading())
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.rejection().cause()).isEqualTo(RejectionCause.TOO_LARGE));
        assertThat(lines.get(1).reading()).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void shouldRejectEventsThatAreStillToCome() throws IOException {
        assertImpossibleTime(EVENT.replace("2023-01-04", "2023-03-04"));
    }

    @Test
    void shouldTellWhenALineWasRecorded() throws IOException {
        assertThat(read(recorded("\"2023-01-05T07:00:00+07:00\"")))
                .singleElement()
                .satisfies(line -> assertThat(line.recordedAt()).contains(Instant.parse("2023-01-05T00:00:00Z")))
                .matches(line -> line.reading() instanceof Reading.Accepted);
        assertThat(read(recorded("null")).get(0).recordedAt()).isEmpty();
    }

    @Test
    void shouldTakeNoRecordedTimeFromTheDataOfAnEvent() throws IOException {
        String line = EVENT.replace("\"data\":{}", "\"data\":{\"recordedtime\":\"2023-01-05T00:00:00Z\"}");

        assertThat(read(line).get(0).recordedAt()).isEmpty();
    }

    @Test
    void shouldJudgeTheTimeOfAnEventByWhenItWasRecorded() throws IOException {
        assertImpossibleTime(recorded("\"2023-01-02T08:00:00Z\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "\"2023-01-05\"", "5", "\"2023-02-01T00:00:00.001Z\""})
    void shouldRejectARecordedTimeThatIsNoneOrIsStillToCome(String recorded) throws IOException {
        assertImpossibleTime(recorded(recorded));
    }

    @Test
    void shouldCountAllBytesWhenAtTheEnd() throws IOException {
        byte[] file = (EVENT + "\n" + EVENT + "\n").getBytes(StandardCharsets.UTF_8);
        EventLines lines = new EventLines(new ByteArrayInputStream(file), Limits.DEFAULT, NOW);
        while (lines.next().isPresent()) {
            assertThat(lines.position()).isLessThanOrEqualTo(file.length);
        }

        assertThat(lines.position()).isEqualTo(file.length);
    }

    private static String recorded(String value) {
        return EVENT.replace("\"data\":{}", "\"recordedtime\":" + value + ",\"data\":{}");
    }

    private static void assertImpossibleTime(String line) throws IOException {
        assertThat(read(line).get(0).reading())
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.rejection().cause()).isEqualTo(RejectionCause.IMPOSSIBLE_TIME));
    }

    private static List<EventLine> read(String file) throws IOException {
        return read(file, Limits.DEFAULT);
    }

    private static List<EventLine> read(String file, Limits limits) throws IOException {
        EventLines lines = new EventLines(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), limits, NOW);
        List<EventLine> read = new ArrayList<>();
        for (Optional<EventLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            read.add(line.get());
        }
        return read;
    }
}
