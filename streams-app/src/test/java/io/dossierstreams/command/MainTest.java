package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.runtime.Setting;
import io.dossierstreams.schema.topic.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "demo-data --help",
                "run --help",
                "topics --help",
                "topics create --help",
                "topics check --help",
                "topics describe --help",
                "validate --help",
                "publish --help",
                "units --help",
                "units load --help",
                "units diff --help",
                "targets --help",
                "targets load --help",
                "targets diff --help",
                "procedures load --help",
                "procedures diff --help",
                "campaigns load --help",
                "campaigns diff --help",
                "calendars load --help",
                "calendars diff --help",
                "definitions --help",
                "definitions load --help",
                "definitions diff --help",
                "report --help",
                "report online-share --help",
                "report handling --help",
                "report campaign --help",
                "report operations --help",
                "report indicators --help",
                "breaches --help",
                "explain --help"
            })
    void shouldExplainEveryCommandWhenAsked(String arguments) {
        CommandRun run = CommandRun.of(arguments.split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: dossier-streams");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unitz",
                "units",
                "procedures",
                "campaigns",
                "calendars",
                "definitions",
                "topics",
                "run --nonsense",
                "publish",
                "publish f --ticks week",
                "report nonsense",
                "report handling --period June",
                "report handling --as-of yesterday",
                "report handling --tree today",
                "report handling --format xls",
                "report handling --minimum -1",
                "report handling --baseline 2023-05",
                "report campaign --campaign a --period 2023-06",
                "report online-share --baseline 2023-05 --compare-as-of 2023-05-01",
                "breaches --state BROKEN",
                "breaches --kind late",
                "breaches --all --state FIRING",
                "explain",
                "explain T:U:2023-06 --events -1",
                "explain T:U:2023-06 --revision 0",
                "explain T:U:2023-06 --format csv",
                "explain T:U:2023-06 --lang fr"
            })
    void shouldExitWithTwoWhenUsageIsWrong(String arguments) {
        CommandRun run = CommandRun.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--help'").doesNotContain("\tat ");
    }

    @Test
    void shouldNameTheLayoutsWhenAReportIsAskedForThatThereIsNot() {
        CommandRun run = CommandRun.of("report", "nosuch");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("LAYOUT: expected one of ")
                .contains("online-share")
                .contains("was nosuch");
    }

    @Test
    void shouldListTheLayoutsWhenAReportIsAskedForWithoutOne() {
        CommandRun run = CommandRun.of("report");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.split(" ")[0]))
                .containsExactly("LAYOUT", "online-share", "handling", "campaign", "operations", "indicators");
    }

    @Test
    void shouldListEverySettingWhenRunIsExplained() {
        CommandRun run = CommandRun.of("run", "--help");

        for (Setting setting : Setting.values()) {
            assertThat(run.out()).contains(setting.settingName()).contains(setting.description());
        }
    }

    @Test
    void shouldListEveryMistakeAndStartNothingWhenSettingsAreWrong() {
        CommandRun run = CommandRun.of(
                "run",
                "--bootstrap-servers",
                "nowhere",
                "--set",
                "no.such=1",
                "--set",
                "tick.interval.ms=soon",
                "--set",
                "tick.key.file=not/there");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errLines())
                .anyMatch(line -> line.startsWith("no.such: there is no such setting"))
                .anyMatch(line -> line.startsWith("bootstrap.servers: expected host:port"))
                .anyMatch(line -> line.startsWith("tick.interval.ms: expected a whole number"))
                .anyMatch(line -> line.startsWith("tick.key.file: expected a readable file"))
                .noneMatch(line -> line.startsWith("\tat "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --port 9092",
                "run --data d",
                "run --embedded --bootstrap-servers h:1",
                "run --embedded --port 70000"
            })
    void shouldExitWithTwoWhenOptionsOfTheEmbeddedBrokerDoNotFit(String arguments) {
        assertThat(CommandRun.of(arguments.split(" ")).exitCode()).isEqualTo(2);
    }

    @Test
    void shouldSayThatNoBrokerAnswersWhenNoneDoes() {
        CommandRun run = CommandRun.of("topics", "check", "--bootstrap-servers", "127.0.0.1:1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errLines()).singleElement().asString().startsWith("no Kafka broker answers at 127.0.0.1:1");
    }

    @Test
    void shouldPrintTheStackTraceWhenDebugging(@TempDir Path directory) {
        String missing = directory.resolve("missing").toString();

        assertThat(CommandRun.of("validate", missing).err()).doesNotContain("\tat ");
        assertThat(CommandRun.of("validate", missing, "--debug").err()).contains("\tat ");
    }

    @Test
    void shouldDescribeEveryTopicWithItsPartitions() {
        CommandRun run = CommandRun.of("topics", "describe", "--partitions", "12");

        assertThat(run.out()).contains("CONFIG of all: ").contains("retention.ms=-1");
        for (Topic topic : Topic.values()) {
            assertThat(run.out().lines())
                    .anyMatch(line -> line.startsWith(topic.topicName() + " ")
                            && line.contains(" " + topic.partitions(12) + " "));
        }
    }

    @Test
    void shouldTakeTheSettingsOfAFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(
                directory.resolve("p.properties"), "event.partitions = many\nbootstrap.servers = nowhere\n");

        CommandRun run = CommandRun.of("topics", "check", "--config", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("event.partitions: expected a whole number")
                .contains("bootstrap.servers: expected host:port");
    }

    @Test
    void shouldExitWithTwoWhenTheFileOfSettingsIsMissing(@TempDir Path directory) {
        CommandRun run = CommandRun.of(
                "topics", "check", "--config", directory.resolve("none").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("--config: ");
    }
}
