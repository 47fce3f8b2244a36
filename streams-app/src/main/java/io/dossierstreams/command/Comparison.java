package io.dossierstreams.command;

import io.dossierstreams.schema.figure.Period;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** What a report is compared with; by default the period before. At most one of them may be given. */
public class Comparison {
    @Option(
            names = "--baseline",
            paramLabel = "FIRST..LAST",
            converter = ReportOptions.PeriodText.class,
            description = "Compare with these days, or with a period (default: the period before).")
    private Period baseline;

    @Option(
            names = "--compare-as-of",
            paramLabel = "DAY",
            converter = ReportOptions.DayText.class,
            description = "Compare with the same period as of this earlier day: 'to 26 November' with 'to the end of"
                    + " October'.")
    private LocalDate compareAsOf;

    Period baseline() {
        return baseline;
    }

    LocalDate compareAsOf() {
        return compareAsOf;
    }

    /** Id of a loaded campaign, or null. */
    String campaign() {
        return null;
    }
}
