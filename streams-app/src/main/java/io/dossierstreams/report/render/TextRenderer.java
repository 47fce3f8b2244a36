package io.dossierstreams.report.render;

import io.dossierstreams.ledger.Span;
import io.dossierstreams.report.Cell;
import io.dossierstreams.report.Dates;
import io.dossierstreams.report.Group;
import io.dossierstreams.report.Language;
import io.dossierstreams.report.Report;
import io.dossierstreams.report.Revisions;
import io.dossierstreams.report.Row;
import io.dossierstreams.report.Section;
import io.dossierstreams.report.VietnameseNumbers;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a report for people: a table for each section, then the footnotes and what was revised. */
public final class TextRenderer {
    private final Report report;
    private final Language language;
    private final ZoneId zone;

    private TextRenderer(Report report, ZoneId zone) {
        this.report = report;
        this.language = report.language();
        this.zone = zone;
    }

    /**
     * The report as text, lines ended by {@code \n}.
     *
     * @param zone the time zone of times
     */
    public static String render(Report report, ZoneId zone) {
        TextRenderer renderer = new TextRenderer(report, zone);
        List<String> lines = new ArrayList<>(renderer.head());
        lines.addAll(renderer.tables());
        lines.add("");
        lines.addAll(renderer.foot());
        return String.join("\n", lines) + "\n";
    }

    private List<String> head() {
        List<String> lines = new ArrayList<>();
        lines.add(report.title().toUpperCase(Locale.ROOT));
        lines.add(report.unit().name() + " (" + report.unit().id() + ")");
        lines.add(language.of("Kỳ ", "Period ")
                + span(report.span())
                + language.of("; nhịp ", "; tick ")
                + report.tick());
        report.compared().ifPresent(span -> lines.add(language.of("So với ", "Compared with ") + span(span)));
        report.view()
                .day()
                .ifPresent(day -> lines.add(
                        language.of("Theo danh mục đơn vị ngày ", "With the units as they are on ") + Dates.text(day)));
        return lines;
    }

    private String span(Span span) {
        return span.period().id() + ": " + Dates.text(span.period().start()) + "–"
                + Dates.text(span.period().end())
                + language.of(", số liệu đến hết ", ", figures to the end of ") + Dates.text(span.asOf());
    }

    private List<String> tables() {
        List<String> lines = new ArrayList<>();
        int column = 0;
        for (Section section : report.sections()) {
            lines.add("");
            lines.addAll(new SectionText(section, column, language, shown(section)).lines());
            column += section.columns().size();
        }
        return lines;
    }

    private List<Group> shown(Section section) {
        return report.groups().stream()
                .map(group -> new Group(
                        group.heading(),
                        group.rows().stream()
                                .filter(row -> !section.totalsOnly() || row.kind() != Row.Kind.UNIT)
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private List<Cell> shownCells() {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (Section section : report.sections()) {
            int first = column;
            int end = column + section.columns().size();
            shown(section)
                    .forEach(group ->
                            group.rows().forEach(row -> cells.addAll(row.cells().subList(first, end))));
            column = end;
        }
        return cells;
    }

    private List<String> foot() {
        List<String> lines = new ArrayList<>();
        report.footnotes().forEach(note -> lines.add("(" + note.number() + ") " + note.text()));
        List<Cell> cells = shownCells();
        if (cells.stream().anyMatch(cell -> cell instanceof Cell.Rate rate && rate.small())) {
            lines.add(TextCells.SMALL + " " + CellMarks.small(report));
        }
        if (cells.stream().anyMatch(TextRenderer::isNoActivity)) {
            lines.add(TextCells.NO_ACTIVITY + " " + language.of("không phát sinh", "no activity"));
        }
        lines.addAll(report.remarks());
        lines.add(revised(report.revisions()));
        return lines;
    }

    private static boolean isNoActivity(Cell cell) {
        return cell.equals(Cell.NO_ACTIVITY)
                || cell instanceof Cell.Rate rate && !rate.ratio().isDefined();
    }

    private String revised(Revisions revisions) {
        String counts = language.of("Đính chính: ", "Corrections: ")
                + VietnameseNumbers.count(revisions.corrections())
                + language.of("; dữ liệu đến muộn: ", "; late events: ")
                + VietnameseNumbers.count(revisions.lateEvents());
        return counts
                + (revisions.restatedAt() == null
                        ? language.of("; chưa sửa số liệu sau khi hết kỳ", "; not restated since the period ended")
                        : language.of(
                                        "; sửa số liệu sau khi hết kỳ, lần cuối ",
                                        "; restated after the period ended, last at ")
                                + Dates.text(revisions.restatedAt(), zone));
    }
}
