package io.dossierstreams.report;

import io.dossierstreams.ledger.Span;
import io.dossierstreams.ledger.TreeView;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param top the unit at the top
 * @param view with which tree units are put together
 * @param span the period, and the day up to which events count
 * @param campaign name of the campaign, where one was named
 * @param compared what it is compared with; empty where there is nothing to compare with
 * @param level the level whose units are shown; empty is every level
 * @param minimum a rate over fewer cases than this is marked and not ranked
 * @param language of all texts
 * @param remarks what a reader has to know about what was asked for
 */
public record ReportQuery(
        Unit top,
        TreeView view,
        Span span,
        Optional<String> campaign,
        Optional<Span> compared,
        Optional<Level> level,
        long minimum,
        Language language,
        List<String> remarks) {
    public ReportQuery {
        Objects.requireNonNull(top, "top");
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(campaign, "campaign");
        Objects.requireNonNull(compared, "compared");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(language, "language");
        remarks = List.copyOf(remarks);
    }

    /** The day whose tree says which units there are at the end of the span. */
    public LocalDate treeDay() {
        return view.day().orElse(span.asOf());
    }
}
