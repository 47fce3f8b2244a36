package io.dossierstreams.command;

import io.dossierstreams.schema.figure.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as it is asked for, and what that means.
 *
 * @param layout id of the layout
 * @param options what is said on the command line
 * @param period the period
 * @param asOf the as-of day
 * @param compared the period that it is compared with; null where the layout compares nothing
 * @param comparedAsOf the last day that counts of it
 */
record AskedReport(
        String layout, List<String> options, Period period, LocalDate asOf, Period compared, LocalDate comparedAsOf) {

    /** Without a comparison. */
    static AskedReport of(String layout, String period, String asOf) {
        return new AskedReport(
                layout,
                List.of("--period", period, "--as-of", asOf),
                Period.parse(period),
                LocalDate.parse(asOf),
                null,
                null);
    }

    /** Compared with a period that is over. */
    static AskedReport of(String layout, String period, String asOf, String compared, String... more) {
        List<String> options = new ArrayList<>(List.of("--period", period, "--as-of", asOf));
        options.addAll(List.of(more));
        return new AskedReport(
                layout, options, Period.parse(period), LocalDate.parse(asOf), Period.parse(compared), LocalDate.MAX);
    }

    /** Compared with itself as of an earlier day. */
    static AskedReport sinceDay(String layout, String period, String asOf, String earlier) {
        Period same = Period.parse(period);
        return new AskedReport(
                layout,
                List.of("--period", period, "--as-of", asOf, "--compare-as-of", earlier),
                same,
                LocalDate.parse(asOf),
                same,
                LocalDate.parse(earlier));
    }

    @Override
    public String toString() {
        return layout + " " + String.join(" ", options);
    }
}
