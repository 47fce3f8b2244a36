package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says about the way from one's own files to a report works as it stands there. */
class OwnFilesIT {
    private static final Path ROOT = Path.of("..");
    private static final String PROGRAM = "./dossier-streams ";

    @TempDir
    private Path directory;

    @Test
    void shouldComeFromFilesToReportsByTheCommandsOfTheReadme() throws Exception {
        List<String> commands = commands("README.md", "From your own files to a report");
        assertThat(commands.get(0)).isEqualTo(PROGRAM + "run --embedded --replay --data data/province");
        EmbeddedApplication application = EmbeddedApplication.start(directory.resolve("data"), "--replay");
        try {
            for (String command : commands.subList(1, commands.size())) {
                CommandRun run = run(command, application);

                assertThat(run.exitCode()).as(command + "\n" + run.err()).isZero();
                if (command.equals(shown())) {
                    assertThat(run.out().lines()).containsSubsequence(shownLines());
                }
            }
        } finally {
            application.stop();
        }
        assertThat(directory.resolve("operations.csv")).content().contains("\r\nunit:AB.LS,AB.LS,DISTRICT,AB,");
        assertThat(directory.resolve("handling.json")).content().contains("\"asOf\" : \"2024-09-15\"");
    }

    @Test
    void shouldGiveTheSameCommandsInVietnamese() throws IOException {
        assertThat(commands("README.md", "From your own files to a report"))
                .containsSubsequence(commands("README.vi.md", "Từ tệp của đơn vị đến biểu báo cáo"));
    }

    private CommandRun run(String command, EmbeddedApplication application) {
        List<String> words = new ArrayList<>();
        for (String word : command.substring(PROGRAM.length()).split(" ")) {
            words.add(placed(word));
        }
        if (!words.get(0).equals("validate")) {
            words.addAll(List.of("--bootstrap-servers", application.bootstrapServers()));
        }
        return CommandRun.of(words.toArray(String[]::new));
    }

    /** Paths of the README are relative to the root of the project; what is written goes elsewhere in a test. */
    private String placed(String word) {
        if (word.startsWith("examples/")) {
            return ROOT.resolve(word).toString();
        } else if (word.equals("data/province")) {
            return directory.resolve("data").toString();
        }
        return word.endsWith(".csv") || word.endsWith(".json")
                ? directory.resolve(word).toString()
                : word;
    }

    private static List<String> commands(String page, String heading) throws IOException {
        return section(page, heading).stream()
                .filter(line -> line.startsWith(PROGRAM))
                .toList();
    }

    private static List<String> section(String page, String heading) throws IOException {
        return Files.readAllLines(ROOT.resolve(page)).stream()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
    }

    /** The command whose output the README shows. */
    private static String shown() throws IOException {
        return output().get(0).substring("$ ".length());
    }

    private static List<String> shownLines() throws IOException {
        return output().stream().skip(1).filter(line -> !line.equals("…")).toList();
    }

    private static List<String> output() throws IOException {
        return section("README.md", "From your own files to a report").stream()
                .dropWhile(line -> !line.startsWith("$ " + PROGRAM))
                .takeWhile(line -> !line.equals("```"))
                .toList();
    }
}
