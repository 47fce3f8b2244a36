package io.dossierstreams.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.LogEntry.CampaignLoaded;
import io.dossierstreams.model.LogEntry.ProcedureLoaded;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to trees and other reference data in the logs with reforms: each over a few of them. */
class RandomReformsTest {
    private static final List<RandomLog> LOGS = LongStream.rangeClosed(1, 12)
            .mapToObj(seed -> RandomLog.withReforms(seed, 60, 300))
            .toList();

    private static boolean anyUnit(BiPredicate<Unit, Map<String, Unit>> wanted) {
        return LOGS.stream().anyMatch(log -> {
            Map<String, Unit> tree = new HashMap<>();
            log.tree().forEach(unit -> tree.put(unit.id(), unit));
            return log.tree().stream().anyMatch(unit -> wanted.test(unit, tree));
        });
    }

    private static boolean anyUnit(Predicate<Unit> wanted) {
        return anyUnit((unit, tree) -> wanted.test(unit));
    }

    private static boolean isMerged(Unit unit) {
        return unit.validTo() != null && unit.successors().size() == 1;
    }

    @Test
    void shouldBeTheSameWhenTheSeedIsTheSame() {
        assertThat(RandomLog.withReforms(1, 60, 300)).isEqualTo(LOGS.get(0));
        assertThat(RandomLog.overTwoTierReform(1, 30)).isEqualTo(RandomLog.overTwoTierReform(1, 30));
    }

    @Test
    void shouldMergeOneUnitAfterTheOther() {
        assertThat(anyUnit((unit, tree) ->
                        isMerged(unit) && isMerged(tree.get(unit.successors().get(0)))))
                .isTrue();
    }

    @Test
    void shouldSplitMoveCloseAndBeginUnits() {
        assertThat(anyUnit(unit -> unit.successors().size() == 2)).isTrue();
        assertThat(anyUnit(unit -> !unit.formerParents().isEmpty())).isTrue();
        assertThat(anyUnit(unit -> unit.validTo() != null && unit.successors().isEmpty()))
                .isTrue();
        assertThat(anyUnit(unit -> unit.validFrom() != null && !unit.id().startsWith("N")))
                .isTrue();
    }

    @Test
    void shouldCloseAParentBeforeItsChildrenMove() {
        assertThat(anyUnit((unit, tree) -> unit.formerParents().stream().anyMatch(former -> {
                    LocalDate closed = tree.get(former.parent()).validTo();
                    return closed != null && closed.isBefore(former.validTo());
                })))
                .isTrue();
    }

    @Test
    void shouldExemptUnitsThatHaveEvents() {
        assertThat(LOGS)
                .anyMatch(log -> log.tree().stream()
                        .anyMatch(unit -> unit.exemptionFrom("online").isPresent() && hasEvents(log, unit)));
    }

    private static boolean hasEvents(RandomLog log, Unit unit) {
        return new LogView(log)
                .data(Received.class).stream()
                        .anyMatch(received -> received.unit().equals(unit.id()));
    }

    @Test
    void shouldHaveCirclesOfParentsAndOfSuccessors() {
        assertThat(anyUnit((unit, tree) -> unit.parent() != null
                        && unit.id().equals(tree.get(unit.parent()).parent())))
                .isTrue();
        assertThat(anyUnit((unit, tree) -> isMerged(unit)
                        && tree.get(unit.successors().get(0)).successors().equals(List.of(unit.id()))))
                .isTrue();
    }

    @Test
    void shouldReceiveDossiersInUnitsThatAreClosedOrHaveNotBegun() {
        assertThat(received((unit, day) -> unit.validTo() != null && day.isAfter(unit.validTo())))
                .isTrue();
        assertThat(received((unit, day) -> unit.validFrom() != null && day.isBefore(unit.validFrom())))
                .isTrue();
    }

    private static boolean received(BiPredicate<Unit, LocalDate> wanted) {
        return LOGS.stream()
                .anyMatch(log -> log.events().stream()
                        .filter(event -> event.data() instanceof Received)
                        .anyMatch(event -> log.tree().stream()
                                .filter(unit -> unit.id().equals(((Received) event.data()).unit()))
                                .anyMatch(unit -> wanted.test(unit, day(event)))));
    }

    private static LocalDate day(DossierEvent event) {
        return LogView.day(event.time());
    }

    @Test
    void shouldTellChangesAheadAndDatedBackAndUnitsAgainUnchanged() {
        assertThat(loaded((entry, before) -> closes(entry, before)
                        && LogView.day(entry.at()).isBefore(entry.unit().validTo())))
                .isTrue();
        assertThat(loaded((entry, before) -> closes(entry, before)
                        && LogView.day(entry.at())
                                .isAfter(entry.unit().validTo().plusDays(20))))
                .isTrue();
        assertThat(loaded((entry, before) -> entry.unit().equals(before))).isTrue();
    }

    private static boolean closes(UnitLoaded entry, Unit before) {
        return before != null && before.validTo() == null && entry.unit().validTo() != null;
    }

    private static boolean loaded(BiPredicate<UnitLoaded, Unit> wanted) {
        return LOGS.stream().anyMatch(log -> {
            Map<String, Unit> directory = new HashMap<>();
            return new LogView(log)
                    .entries(UnitLoaded.class).stream()
                            .anyMatch(entry -> wanted.test(
                                    entry, directory.put(entry.unit().id(), entry.unit())));
        });
    }

    @Test
    void shouldLoadCampaignsBeforeDuringAndAfterThem() {
        assertThat(campaign((day, campaign) -> day.isBefore(campaign.first()))).isTrue();
        assertThat(campaign((day, campaign) -> campaign.period().contains(day))).isTrue();
        assertThat(campaign((day, campaign) -> day.isAfter(campaign.last()))).isTrue();
    }

    private static boolean campaign(BiPredicate<LocalDate, Campaign> wanted) {
        return LOGS.stream()
                .flatMap(log -> new LogView(log).entries(CampaignLoaded.class).stream())
                .anyMatch(entry -> wanted.test(LogView.day(entry.at()), entry.campaign()));
    }

    @Test
    void shouldLoadProceduresAndChangeSome() {
        for (RandomLog log : LOGS) {
            assertThat(new LogView(log).entries(ProcedureLoaded.class)).isNotEmpty();
        }
        assertThat(LOGS)
                .anyMatch(log -> log.procedures().stream()
                                .map(procedure -> procedure.id())
                                .distinct()
                                .count()
                        < log.procedures().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldTellTheTwoTierReformInTheMiddleOfItsLog(long seed) {
        RandomLog log = RandomLog.overTwoTierReform(seed, 30);

        assertThat(log.units()).startsWith(TwoTierReform.before().toArray(Unit[]::new));
        assertThat(log.units()).endsWith(TwoTierReform.changes().toArray(Unit[]::new));
        assertThat(log.events()).anyMatch(event -> day(event).isBefore(TwoTierReform.FIRST_DAY));
        assertThat(log.events()).anyMatch(event -> day(event).isAfter(TwoTierReform.FIRST_DAY));
    }
}
