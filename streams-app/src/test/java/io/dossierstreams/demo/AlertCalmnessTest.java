package io.dossierstreams.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the alerts would see at the end of each day, counted anew from all that has arrived by then. */
class AlertCalmnessTest {
    /** Per target and unit, whether the target was met at the end of each day with enough cases. */
    private static final Map<String, List<Boolean>> MET = new TreeMap<>();

    @BeforeAll
    static void judgeEachDay() {
        DemoReport report = DemoReports.named("hoai-nhon-2023-h1").orElseThrow();
        NaiveModel model = new NaiveModel();
        Iterator<ArrivingEvent> arrivals = report.arrivals().iterator();
        ArrivingEvent next = arrivals.next();
        for (LocalDate day = report.firstDay(); !day.isAfter(report.lastDay()); day = day.plusDays(1)) {
            Instant end =
                    day.plusDays(1).atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
            while (next != null && next.arrivedAt().isBefore(end)) {
                model.accept(next.event());
                next = arrivals.hasNext() ? arrivals.next() : null;
            }
            judge(report, model.count(report.firstDay(), day));
        }
    }

    private static void judge(DemoReport report, Map<String, Map<Measure, Long>> counts) {
        for (Target target : report.targets()) {
            for (Unit unit : report.units()) {
                Ratio ratio = Figures.ratio(target.indicator(), counts.getOrDefault(unit.id(), Map.of()));
                if (holds(target, unit) && ratio.denominator() >= target.minimumDenominator()) {
                    MET.computeIfAbsent(target.id() + " " + unit.id(), pair -> new ArrayList<>())
                            .add(ratio.compareTo(target.threshold()) >= 0);
                }
            }
        }
    }

    private static boolean holds(Target target, Unit unit) {
        return target.scope().select() == Select.UNDER
                || (target.scope().select() == Select.LEVEL) == (unit.level() == Level.COMMUNE);
    }

    @Test
    void shouldNeverFireWhenTargetIsMetInTheEnd() {
        assertThat(MET).hasSize(18 * 7);
        assertThat(MET).allSatisfy((pair, days) -> {
            if (days.get(days.size() - 1)) {
                assertThat(days).doesNotContain(false);
            }
        });
    }

    @Test
    void shouldNeverResolveWhenTargetIsMissedInTheEnd() {
        assertThat(MET).allSatisfy((pair, days) -> {
            if (!days.get(days.size() - 1)) {
                assertThat(days.subList(days.indexOf(false), days.size())).doesNotContain(true);
            }
        });
    }

    @Test
    void shouldFireForTheSevenCommunesBelowTheTownsOnlineTarget() {
        assertThat(MET.entrySet())
                .filteredOn(entry -> entry.getKey().startsWith("town-online-communes ")
                        && entry.getValue().contains(false))
                .extracting(entry -> entry.getKey().substring("town-online-communes ".length()))
                .containsExactly(
                        "HN.BONG-SON",
                        "HN.HOAI-HAI",
                        "HN.HOAI-HUONG",
                        "HN.HOAI-TAN",
                        "HN.HOAI-THANH",
                        "HN.HOAI-THANH-TAY",
                        "HN.HOAI-XUAN");
    }
}
