package io.dossierstreams.command;

import io.dossierstreams.demo.ComparisonTable;
import io.dossierstreams.demo.DemoReport;
import io.dossierstreams.demo.PublishedReport;
import io.dossierstreams.demo.ReportComparison;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.figure.Period;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Prints what a published report says beside what was computed from its events, and who is below target. */
final class DemoTables {
    private final PrintWriter out;

    DemoTables(PrintWriter out) {
        this.out = out;
    }

    /** Returns how many figures differ. */
    long print(DemoReport report, KafkaClients clients) {
        Map<Period, PeriodFigures> figures = new HashMap<>();
        long differences = 0;
        for (PublishedReport table : report.tables()) {
            ReportComparison comparison = ReportComparison.of(
                    table,
                    subject -> figures.computeIfAbsent(subject.period(), period -> PeriodFigures.read(clients, period))
                            .of(subject.scope().id()));
            out.printf(Locale.ROOT, "%s%n%n", table.title());
            out.println(ComparisonTable.render(comparison, false));
            differences += comparison.differences();
        }
        if (report.targets().isEmpty()) {
            out.println("The report names no targets: no unit is judged.");
        } else {
            new BreachList(out, figures.get(report.period())).print(clients, report.period());
        }
        out.flush();
        return differences;
    }
}
