package io.dossierstreams.benchmark.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars as SVG, with the value at the end of each: for tables that one wants to see at a glance. On a white
 * ground of its own, so that it can be read on a dark page too.
 *
 * @param title what it shows, with the unit
 * @param series names of the bars of each row, one or two
 * @param rows from the top
 * @param decimals of the values
 */
record BarChart(String title, List<String> series, List<Row> rows, int decimals) {
    private static final List<String> COLOURS = List.of("#1b5e8c", "#9cc4de");
    private static final int WIDTH = 880;
    private static final int LEFT = 330;
    private static final int RIGHT = 80;
    private static final int TOP = 74;
    private static final int BAR = 14;
    private static final int GAP = 12;
    private static final int BOTTOM = 34;
    private static final int STEPS = 5;

    /**
     * A row.
     *
     * @param label at its left
     * @param values one for each of the series, not negative
     */
    record Row(String label, List<Double> values) {}

    /** The whole file. */
    String svg() {
        int rowHeight = BAR * series.size() + GAP;
        int height = TOP + rowHeight * rows.size() + BOTTOM;
        double step = step();
        double scale = (WIDTH - LEFT - RIGHT) / Math.max(step, step * Math.ceil(largest() / step));
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"system-ui, sans-serif\" font-size=\"13\" role=\"img\">",
                WIDTH, height, WIDTH, height));
        lines.add(format("<title>%s</title>", escaped(title)));
        lines.add("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        lines.add(format(
                "<text x=\"16\" y=\"28\" font-size=\"16\" font-weight=\"600\" fill=\"#1f2328\">%s</text>",
                escaped(title)));
        addLegend(lines);
        for (double at = 0; at <= largest() + step * 0.999; at += step) {
            addLine(lines, LEFT + at * scale, height - BOTTOM + 4, at);
        }
        for (int row = 0; row < rows.size(); row++) {
            addRow(lines, rows.get(row), TOP + GAP / 2 + row * rowHeight, scale);
        }
        lines.add("</svg>");
        return String.join("\n", lines) + "\n";
    }

    private void addLegend(List<String> lines) {
        int x = LEFT;
        for (int i = 0; i < series.size(); i++) {
            lines.add(format("<rect x=\"%d\" y=\"44\" width=\"12\" height=\"12\" fill=\"%s\"/>", x, COLOURS.get(i)));
            lines.add(format("<text x=\"%d\" y=\"55\" fill=\"#1f2328\">%s</text>", x + 18, escaped(series.get(i))));
            x += 190;
        }
    }

    private static void addLine(List<String> lines, double x, int bottom, double value) {
        lines.add(format(
                "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#d8dee4\"/>", x, TOP - 4, x, bottom));
        String number = value == Math.rint(value) ? format("%,.0f", value) : format("%,.1f", value);
        lines.add(format(
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" font-size=\"11\" fill=\"#59636e\">%s</text>",
                x, bottom + 16, number));
    }

    private void addRow(List<String> lines, Row row, int top, double scale) {
        int middle = top + BAR * series.size() / 2;
        lines.add(format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#1f2328\">%s</text>",
                LEFT - 10, middle + 4, escaped(row.label())));
        for (int i = 0; i < series.size(); i++) {
            double value = row.values().get(i);
            int y = top + i * BAR;
            lines.add(format(
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                    LEFT, y, value * scale, BAR - 1, COLOURS.get(i)));
            lines.add(format(
                    "<text x=\"%.1f\" y=\"%d\" font-size=\"11\" fill=\"#1f2328\">%s</text>",
                    LEFT + value * scale + 5, y + BAR - 3, format("%,." + decimals + "f", value)));
        }
    }

    private double largest() {
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** A round number: 1, 2 or 5 and zeros, so that there are about five of them. */
    private double step() {
        double rough = Math.max(largest(), 1e-9) / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= rough) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
