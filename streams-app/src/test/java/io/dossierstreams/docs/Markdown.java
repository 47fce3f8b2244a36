package io.dossierstreams.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation: its tables, its code blocks, its links. */
public record Markdown(Path file, List<String> lines) {
    /** The root of the project; tests run in the directory of their module. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern BARS = Pattern.compile("(?<!\\\\)\\|");

    public static Markdown read(String path) {
        return read(ROOT.resolve(path));
    }

    static Markdown read(Path file) {
        try {
            return new Markdown(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page: those at the root, and all under {@code docs} and {@code examples}, but for those of libraries. */
    static List<Markdown> all() {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> examples = Files.walk(ROOT.resolve("examples"))) {
            return Stream.of(root, docs, examples)
                    .flatMap(pages -> pages)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .sorted()
                    .map(Markdown::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the table whose head begins with these columns, without the head; cells without code marks. */
    public List<List<String>> table(String... head) {
        int start = 0;
        while (start < lines.size()
                && !(lines.get(start).startsWith("|") && startsWith(cells(lines.get(start)), head))) {
            start++;
        }
        return lines.stream()
                .skip(start + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(Markdown::cells)
                .toList();
    }

    /** The rows of all tables whose head begins with these columns. */
    public List<List<String>> tables(String... head) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("|") && startsWith(cells(lines.get(i)), head)) {
                rows.addAll(new Markdown(file, lines.subList(i, lines.size())).table(head));
            }
        }
        return rows;
    }

    /** The code blocks with this word after the fence. */
    List<String> blocks(String info) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : lines) {
            if (!line.startsWith(FENCE)) {
                if (block != null) {
                    block.append(line).append('\n');
                }
            } else if (block != null) {
                blocks.add(block.toString());
                block = null;
            } else if (line.equals(FENCE + info)) {
                block = new StringBuilder();
            }
        }
        return blocks;
    }

    /** Links to files of the project. */
    List<String> links() {
        return prose().stream()
                .flatMap(line -> LINK.matcher(line).results().map(MatchResult::group))
                .map(link -> link.substring(2, link.length() - 1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** The anchors of its headings, as GitHub makes them. */
    public List<String> anchors() {
        return prose().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean code = false;
        for (String line : lines) {
            if (line.startsWith(FENCE)) {
                code = !code;
            } else if (!code) {
                prose.add(line);
            }
        }
        return prose;
    }

    private static List<String> cells(String row) {
        return Arrays.stream(BARS.split(row.substring(1)))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
    }

    private static boolean startsWith(List<String> cells, String... head) {
        return cells.size() >= head.length && cells.subList(0, head.length).equals(List.of(head));
    }
}
