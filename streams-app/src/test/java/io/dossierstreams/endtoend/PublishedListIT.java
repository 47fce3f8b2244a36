package io.dossierstreams.endtoend;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.demo.DemoReport;
import io.dossierstreams.demo.PublishedReport.Row;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who is below target according to the published table, and according to the breach topic after its half-year was
 * replayed: the same units, for the targets of the letter and for those that only an exact comparison gets right.
 */
class PublishedListIT {
    private static final Selector COMMUNES = new Selector(Select.LEVEL, "HN", Level.COMMUNE);

    private static List<Target> targets;
    private static SortedSet<String> below;

    @BeforeAll
    static void replay() throws IOException {
        DemoReport report = new MoreTargets(PublishedReplay.REPORT, wholePercentTargets());
        targets = report.targets();
        PublishedReplay replay = PublishedReplay.run("list", report, new PublishedReplay.Course() {
            @Override
            public void begin(Applications applications) {
                applications.start("one");
            }

            @Override
            public void closed(long tick, Applications applications) {}
        });
        Map<String, Breach> last = replay.breaches().stream().collect(toMap(Breach::id, breach -> breach, (a, b) -> b));
        below = new TreeSet<>();
        last.values().stream()
                .filter(breach -> breach.state() == AlertState.FIRING)
                .forEach(breach -> below.add(breach.target() + " " + breach.unit()));
    }

    /** For every commune and rate, a target of the percentage that the rate is printed as without decimals. */
    private static List<Target> wholePercentTargets() {
        List<Target> whole = new ArrayList<>();
        for (String indicator : PublishedRate.countedIndicators()) {
            communes().stream()
                    .map(row -> PublishedRate.of(row, indicator).wholePercent())
                    .distinct()
                    .forEach(percent -> whole.add(target(indicator, percent)));
        }
        return whole;
    }

    private static Target target(String indicator, int percent) {
        Ratio threshold = new Ratio(percent, 100);
        return new Target(
                "whole-" + indicator + "-" + percent,
                1,
                indicator,
                COMMUNES,
                Level.DISTRICT,
                PeriodKind.HALF_YEAR,
                threshold,
                threshold,
                30,
                null,
                LocalDate.of(2023, 1, 1),
                null,
                null);
    }

    @Test
    void shouldListTheUnitsThatThePublishedTableShowsBelowTarget() {
        SortedSet<String> published = new TreeSet<>();
        for (Target target : targets) {
            rows(target.scope()).stream()
                    .filter(row -> PublishedRate.of(row, target.indicator()).isBelow(target))
                    .forEach(row -> published.add(pair(target, row)));
        }

        assertThat(published).hasSizeGreaterThan(300);
        assertThat(below).isEqualTo(published);
    }

    @Test
    void shouldListTheCommunesBelowTheTownsOnlineTarget() {
        assertThat(below)
                .filteredOn(pair -> pair.startsWith("town-online-communes "))
                .extracting(pair -> pair.substring("town-online-communes ".length()))
                .containsExactly(
                        "HN.BONG-SON",
                        "HN.HOAI-HAI",
                        "HN.HOAI-HUONG",
                        "HN.HOAI-TAN",
                        "HN.HOAI-THANH",
                        "HN.HOAI-THANH-TAY",
                        "HN.HOAI-XUAN");
    }

    /** Such as 1,072 of 1,502 results, which is printed as 71 % and is above it, or 742 of 816 online: 91 %, but below. */
    @Test
    void shouldListUnitsWhoseRateIsPrintedAsTheTargetAndIsBelowIt() {
        List<String> printedAsTarget = new ArrayList<>();
        List<String> belowIt = new ArrayList<>();
        for (String indicator : PublishedRate.countedIndicators()) {
            for (Row row : communes()) {
                PublishedRate rate = PublishedRate.of(row, indicator);
                Target target = target(indicator, rate.wholePercent());
                (rate.isBelow(target) ? belowIt : printedAsTarget).add(pair(target, row));
            }
        }

        assertThat(belowIt).contains("whole-online-91 HN.HOAI-SON", "whole-components-digitised-52 HN.HOAI-THANH-TAY");
        assertThat(below).containsAll(belowIt);
        assertThat(printedAsTarget).contains("whole-result-electronic-71 HN.HOAI-THANH-TAY");
        assertThat(below).doesNotContainAnyElementsOf(printedAsTarget);
    }

    private static List<Row> rows(Selector scope) {
        return units().stream()
                .filter(row -> switch (scope.select()) {
                    case UNIT -> row.scope().unit().equals(scope.unit());
                    case LEVEL -> row.level().equals(scope.level().name());
                    case UNDER -> true;
                })
                .toList();
    }

    private static List<Row> communes() {
        return rows(COMMUNES);
    }

    private static List<Row> units() {
        return PublishedReplay.REPORT.tables().get(0).unitRows();
    }

    private static String pair(Target target, Row row) {
        return target.id() + " " + row.scope().unit();
    }
}
