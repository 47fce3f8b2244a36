package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.Country;
import io.dossierstreams.benchmark.Targets;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What is in the log that everybody reads: so many events of one year, about three and a third to a dossier.
 *
 * @param events number of events, those that are sent twice and corrections among them
 * @param units number of units of all levels, at least 20
 * @param partitions of the event log
 */
public record Workload(long events, int units, int partitions) {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    /** With {@link #TAIL} days more, in which what is open comes to its end. */
    public static final int DAYS = 340;

    static final int TAIL = 26;

    /** The day that the last tick begins. */
    static final LocalDate LAST_DAY = FIRST_DAY.plusDays((long) DAYS + TAIL);

    private static final List<PeriodKind> PERIODS = List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR);

    /** Of each level as many as in {@link Country#VIETNAM}, in proportion. */
    public List<Unit> directory() {
        return Country.ofSize(units).units();
    }

    /** The same few indicators for every commune, by month, quarter and year. */
    public List<Target> targets() {
        return Targets.ofAllCommunes(PERIODS, "50%", "50%");
    }
}
