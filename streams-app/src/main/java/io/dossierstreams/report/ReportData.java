package io.dossierstreams.report;

import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.Directory;
import java.time.LocalDate;

/**
 * What a report is made from.
 *
 * @param tick the tick that all figures belong to
 * @param directory the units
 * @param indicators the definitions
 * @param figures the counters
 * @param services the procedures, and which of them were received online
 * @param revisions what has been revised in the figures
 */
public record ReportData(
        long tick,
        Directory directory,
        Indicators indicators,
        FigureSource figures,
        OnlineServices services,
        RevisionSource revisions) {

    /**
     * The definition of an indicator in force on a day.
     *
     * @throws ReportException if there is none
     */
    Indicator definition(String indicator, LocalDate day) {
        return indicators
                .inForce(indicator, day)
                .orElseThrow(() -> new ReportException("there is no definition of " + indicator + " in force on " + day
                        + ", and this layout needs one"));
    }
}
