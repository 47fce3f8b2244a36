package io.dossierstreams.command;

import io.dossierstreams.report.render.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** Rows as lines of text, their cells below each other. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> header) {
        rows.add(header);
    }

    void add(List<String> row) {
        if (row.size() != rows.get(0).size()) {
            throw new IllegalArgumentException("row: expected " + rows.get(0).size() + " cells, was " + row.size());
        }
        rows.add(row);
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(TextWidth.left(row.get(column), width(column))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> TextWidth.of(row.get(column)))
                .max()
                .orElse(0);
    }
}
