package io.dossierstreams.report;

import io.dossierstreams.ledger.Span;
import io.dossierstreams.ledger.TreeView;
import io.dossierstreams.schema.reference.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An official table, ready to be written. All its figures belong to one tick.
 *
 * @param layout id of the layout
 * @param language of all its texts
 * @param title what the table is about
 * @param unit the unit at the top
 * @param view with which tree units are put together
 * @param tick the tick
 * @param span the period, and the day up to which events count
 * @param compared what it is compared with; empty where a layout compares nothing, or there is nothing to compare with
 * @param sections all columns
 * @param groups all rows
 * @param footnotes what a reader has to know about single rows
 * @param remarks what a reader has to know about the whole
 * @param minimum a rate over fewer cases than this is marked
 * @param revisions what has been revised
 */
public record Report(
        String layout,
        Language language,
        String title,
        Unit unit,
        TreeView view,
        long tick,
        Span span,
        Optional<Span> compared,
        List<Section> sections,
        List<Group> groups,
        List<Footnote> footnotes,
        List<String> remarks,
        long minimum,
        Revisions revisions) {
    public Report {
        sections = List.copyOf(sections);
        groups = List.copyOf(groups);
        footnotes = List.copyOf(footnotes);
        remarks = List.copyOf(remarks);
    }

    /** The columns of all sections. */
    public List<Column> columns() {
        return sections.stream().flatMap(section -> section.columns().stream()).toList();
    }

    /** The rows of all groups. */
    public Stream<Row> rows() {
        return groups.stream().flatMap(group -> group.rows().stream());
    }
}
