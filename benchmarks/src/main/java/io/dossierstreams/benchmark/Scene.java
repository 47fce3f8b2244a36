package io.dossierstreams.benchmark;

import io.dossierstreams.delta.Deltas;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.reference.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A country and its past: reference data at the first tick, then a tick at the end of each day.
 *
 * <p>Days that are measured begin with a tick of their own in which nothing else happens: what it costs to open a day is
 * then seen apart from what happens on it.
 */
final class Scene {
    private static final List<PeriodKind> TARGET_PERIODS =
            List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_DATE);
    private static final long SEED = 20_240_131;
    private static final int MEASURED_DAYS = 30;

    private final Country country;
    private final LocalDate first;
    private final int days;
    private final int daysPerTick;
    private final TickDriver driver;
    private final Differences differences = new Differences(SEED);
    private final List<Unit> units;
    private Instant now;

    /** @param daysPerTick before the last days, which are measured and have a tick each */
    Scene(Country country, LocalDate first, int days, int daysPerTick, TickDriver driver) {
        this.country = country;
        this.first = first;
        this.days = days;
        this.daysPerTick = daysPerTick;
        this.driver = driver;
        this.units = new ArrayList<>(country.units());
        this.now = midnight(first);
    }

    /**
     * Lives through all days but the rest of the last one.
     *
     * @param progress takes each day that begins
     */
    void live(Sizes sizes, Consumer<LocalDate> progress) {
        sizes.add(
                "reference data of all units loaded",
                driver.tick(
                        now = now.plusSeconds(1),
                        References.of(
                                        ReferenceKind.DEFINITIONS,
                                        Indicators.STANDARD.all().stream()
                                                .map(indicator -> indicator.definition())
                                                .toList())
                                .and(ReferenceKind.UNITS, units)
                                .and(ReferenceKind.TARGETS, Targets.ofAllCommunes(TARGET_PERIODS, "65%", "67%")),
                        Deltas.NONE));
        Deltas.Builder since = new Deltas.Builder();
        for (LocalDate day = first; !day.isAfter(lastDay()); day = day.plusDays(1)) {
            LocalDate next = day.plusDays(1);
            if (day.isAfter(first) && (isMeasured(day) || day.getDayOfMonth() == 1)) {
                sizes.add("a tick that opens " + opened(day), tick(midnight(day).plusSeconds(1), Deltas.NONE));
            }
            progress.accept(day);
            if (day.isBefore(lastDay())) {
                Deltas work = differences.of(units, day);
                work.byUnitDay().forEach(since::add);
                work.byProcedureMonth().forEach(since::add);
            }
            boolean due = ChronoUnit.DAYS.between(first, next) % daysPerTick == 0;
            if (day.isBefore(lastDay()) && (due || isMeasured(next) || next.getDayOfMonth() == 1)) {
                TickCost cost = tick(midnight(next), since.build());
                since = new Deltas.Builder();
                if (isMeasured(day)) {
                    sizes.add("a tick at the end of a day, all units", cost);
                }
            }
        }
    }

    private boolean isMeasured(LocalDate day) {
        return day.isAfter(lastDay().minusDays(MEASURED_DAYS));
    }

    Country country() {
        return country;
    }

    List<Unit> units() {
        return units;
    }

    LocalDate lastDay() {
        return first.plusDays(days - 1L);
    }

    Deltas work(List<Unit> of, LocalDate day) {
        return differences.of(of, day);
    }

    /** A tick a second after the last one. */
    TickCost tick(References references, Deltas deltas) {
        now = now.plusSeconds(1);
        return driver.tick(now, references, deltas);
    }

    private TickCost tick(Instant at, Deltas deltas) {
        now = at;
        return driver.tick(now, References.NONE, deltas);
    }

    private static String opened(LocalDate day) {
        return day.getDayOfYear() == 1 ? "a year" : day.getDayOfMonth() == 1 ? "a month" : "a day";
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(LedgerDriver.ZONE).toInstant();
    }
}
