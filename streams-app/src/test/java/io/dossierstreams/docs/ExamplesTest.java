package io.dossierstreams.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dossierstreams.reference.BuiltInDefinitions;
import io.dossierstreams.reference.DefinitionRules;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.schema.codec.EventReader;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.Reading;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.codec.RejectedHeaders;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the documentation are messages that the application takes and sends. */
class ExamplesTest {
    private static final Markdown PUBLISHING = Markdown.read("docs/publishing.md");
    private static final Markdown CONSUMING = Markdown.read("docs/consuming.md");
    private static final Markdown INDICATORS = Markdown.read("docs/indicators.md");
    private static final Markdown REFERENCE_DATA = Markdown.read("docs/reference-data.md");
    private static final long ARRIVAL = Instant.parse("2026-03-20T00:00:00Z").toEpochMilli();

    static List<String> events() {
        return PUBLISHING.blocks("json");
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldTakeEveryExampleOfAnEvent(String example) {
        assertThat(new EventReader().readLine(example.getBytes(UTF_8), ARRIVAL)).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void shouldTakeTheExampleInBinaryMode() {
        String example = PUBLISHING.blocks("text").get(0);
        assertThat(read(example)).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void shouldRejectTheRejectedExampleForTheCauseThatItNames() {
        String accepted = PUBLISHING.blocks("text").get(0);
        String rejected = PUBLISHING.blocks("text").get(1);
        String value = rejected.substring(rejected.indexOf("value"));
        Reading reading = read(accepted.substring(0, accepted.indexOf("value")) + value);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        found -> assertThat(rejected)
                                .contains(RejectedHeaders.CAUSE + ": "
                                        + found.rejection().cause())
                                .contains(RejectedHeaders.DETAIL + ": "
                                        + found.rejection().detail()));
    }

    @Test
    void shouldShowMessagesAsTheyAreSent() {
        assertThat(MessageCodec.BREACH.decode(example("json breach")).id())
                .isEqualTo("town-online-communes:HN.BONG-SON:2026-03");
        assertThat(MessageCodec.AGGREGATE.decode(example("json aggregate")).scope())
                .isEqualTo("unit:HN.BONG-SON");
        assertThat(MessageCodec.UNIT_DAY.decode(example("json unit-day")).assigned())
                .isTrue();
        assertThat(MessageCodec.UNIT_MONTH.decode(example("json unit-month")).proceduresOnline())
                .hasSize(2);
        assertThat(MessageCodec.DEADLINE_NOTICE.decode(example("json overdue")).kind())
                .isEqualTo(DeadlineNotice.Kind.OVERDUE);
        assertThat(MessageCodec.DEADLINE_NOTICE
                        .decode(example("json overdue-cleared"))
                        .reason())
                .isEqualTo(DeadlineNotice.Reason.RESOLVED);
        assertThat(MessageCodec.TICK_COMPLETE
                        .decode(example("json tick-complete"))
                        .tick())
                .isEqualTo(2);
    }

    static List<String> definitions() {
        return INDICATORS.blocks("yaml");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void shouldTakeEveryExampleOfDefinitionsBesideTheBuiltInOnes(String example, @TempDir Path directory)
            throws IOException {
        Path file = Files.writeString(directory.resolve("definitions.yaml"), example);
        assertThatCode(() -> new DefinitionRules()
                        .check(
                                ReferenceFile.read(file, ReferenceKind.DEFINITIONS),
                                new BuiltInDefinitions().definitions()))
                .doesNotThrowAnyException();
    }

    static List<ReferenceKind<?>> kinds() {
        return ReferenceKind.ALL;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldTakeTheExamplesOfReferenceDataInBothForms(ReferenceKind<?> kind, @TempDir Path directory)
            throws IOException {
        String name = kind.topic().name().toLowerCase(Locale.ROOT);
        for (String form : List.of("csv", "yaml")) {
            List<String> blocks = REFERENCE_DATA.blocks(form + " " + name);
            assertThat(blocks).isNotEmpty();
            for (String block : blocks) {
                Path file = Files.writeString(directory.resolve(name + "." + form), block);
                ReferenceFile<?> read = ReferenceFile.read(file, kind);
                assertThat(read.problems()).isEmpty();
                assertThat(read.entries()).isNotEmpty();
            }
        }
    }

    private static byte[] example(String info) {
        return CONSUMING.blocks(info).get(0).getBytes(UTF_8);
    }

    private static Reading read(String example) {
        RecordHeaders headers = new RecordHeaders();
        byte[] key = null;
        byte[] value = null;
        for (String line : example.lines().toList()) {
            String[] parts = line.split(" +", 2);
            switch (parts[0]) {
                case "key" -> key = parts[1].getBytes(UTF_8);
                case "value" -> value = parts[1].getBytes(UTF_8);
                default -> {
                    String[] header = parts[1].split(": ", 2);
                    headers.add(header[0], header[1].getBytes(UTF_8));
                }
            }
        }
        return new EventReader().read(headers, key, value, ARRIVAL);
    }
}
