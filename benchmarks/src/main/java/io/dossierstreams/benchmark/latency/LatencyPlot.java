package io.dossierstreams.benchmark.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * How many in a hundred alerts came within which time, as SVG: a panel for each tick interval with a curve for each run,
 * and a line where the goal is. On a white ground of its own, so that it can be read on a dark page too.
 *
 * @param results of all runs
 */
record LatencyPlot(List<LatencyResult> results) {
    private static final List<String> COLOURS =
            List.of("#1b5e8c", "#c4501b", "#3a7d34", "#7a4fa3", "#9cc4de", "#e5a884", "#9dc498", "#c3aedb");
    private static final int WIDTH = 860;
    private static final int LEFT = 60;
    private static final int RIGHT = 330;
    private static final int PANEL = 220;
    private static final int TOP = 40;
    private static final int CURVE = 150;
    private static final int ROW = 16;
    private static final int STEPS = 5;
    /** That an alert is there so many milliseconds after the tick at the latest. */
    private static final int GOAL = 250;

    /** The whole file. */
    String svg() {
        List<Integer> ticks = new ArrayList<>(new TreeSet<>(
                results.stream().map(result -> result.load().tickMillis()).toList()));
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"system-ui, sans-serif\""
                        + " font-size=\"12\" role=\"img\">",
                WIDTH, PANEL * ticks.size()));
        lines.add("<title>Time from an event to its alert</title>");
        lines.add("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        for (int panel = 0; panel < ticks.size(); panel++) {
            addPanel(lines, ticks.get(panel), TOP + panel * PANEL);
        }
        lines.add("</svg>");
        return String.join("\n", lines) + "\n";
    }

    private void addPanel(List<String> lines, int tick, int top) {
        List<LatencyResult> runs = results.stream()
                .filter(result -> result.load().tickMillis() == tick && result.nanos().length > 0)
                .toList();
        double longest = runs.stream()
                .mapToDouble(result -> result.percentile(100))
                .max()
                .orElse(0);
        double widest = Math.max(longest, tick + GOAL);
        double scale = (WIDTH - LEFT - RIGHT) / widest;
        lines.add(format(
                "<text x=\"%d\" y=\"%d\" font-weight=\"600\">Alerts received within so many milliseconds, %%; tick"
                        + " interval %,d ms</text>",
                LEFT, top - 14, tick));
        for (int step = 0; step <= STEPS; step++) {
            double x = LEFT + widest * scale * step / STEPS;
            addLine(lines, x, top, "#d8dee4");
            addText(lines, x, top + CURVE + ROW, "middle", format("%,.0f", widest * step / STEPS));
            addText(
                    lines,
                    LEFT - 6,
                    top + CURVE - CURVE * step / STEPS + 4,
                    "end",
                    Integer.toString(100 * step / STEPS));
        }
        addLine(lines, LEFT + (tick + GOAL) * scale, top, "#c4501b");
        for (int run = 0; run < runs.size(); run++) {
            addRun(lines, runs.get(run), COLOURS.get(run % COLOURS.size()), top, ROW * (run + 1), scale);
        }
    }

    private static void addRun(
            List<String> lines, LatencyResult run, String colour, int top, int legend, double scale) {
        StringBuilder points = new StringBuilder();
        for (int percent = 1; percent <= 100; percent++) {
            points.append(format(
                    "%.1f,%.1f ", LEFT + run.percentile(percent) * scale, top + CURVE - CURVE * percent / 100.0));
        }
        lines.add(format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                points.toString().strip(), colour));
        Load load = run.load();
        lines.add(format(
                "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s, %,d events/s, commit interval %,d ms</text>",
                WIDTH - RIGHT + 20, top + legend, colour, load.state(), load.rate(), load.commitMillis()));
    }

    private static void addLine(List<String> lines, double x, int top, String colour) {
        lines.add(format(
                "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"%s\"/>", x, top, x, top + CURVE, colour));
    }

    private static void addText(List<String> lines, double x, double y, String anchor, String text) {
        lines.add(format(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"11\" fill=\"#59636e\">%s</text>",
                x, y, anchor, text));
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
