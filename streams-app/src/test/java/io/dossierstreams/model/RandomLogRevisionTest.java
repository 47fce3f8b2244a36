package io.dossierstreams.model;

import static io.dossierstreams.model.LogView.day;
import static io.dossierstreams.model.LogView.hasPair;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What publishers send twice, late, in another order, corrected, in conflict or by mistake is all in the log. */
@ParameterizedClass
@ValueSource(longs = {1, 2, 3})
class RandomLogRevisionTest {
    private final LogView view;

    RandomLogRevisionTest(long seed) {
        view = new LogView(RandomLog.of(seed));
    }

    @Test
    void shouldRepeatEvents() {
        assertThat(view.registerHasPair(DossierEvent::equals)).isTrue();
    }

    @Test
    void shouldRepeatFactsInOtherWords() {
        assertThat(view.registerHasPair((a, b) -> a.revision() == b.revision()
                        && !a.source().equals(b.source())
                        && !a.data().equals(b.data())
                        && Facts.of(a).equals(Facts.of(b))))
                .isTrue();
    }

    @Test
    void shouldBringEventsOfADossierOutOfOrderAcrossDays() {
        assertThat(view.dossiers())
                .anyMatch(dossier -> hasPair(
                        dossier,
                        (a, b) -> day(a.event().time()).isAfter(day(b.event().time()))
                                && day(a.at()).isBefore(day(b.at()))));
    }

    @Test
    void shouldBringResolvedBeforeReceived() {
        assertThat(view.dossiers())
                .anyMatch(dossier -> dossier.get(0).event().type() == EventType.RESOLVED
                        && dossier.stream().anyMatch(arrived -> arrived.event().type() == EventType.RECEIVED));
    }

    @Test
    void shouldCorrectTheSameFactSeveralTimes() {
        assertThat(view.registers())
                .anyMatch(register ->
                        register.stream().map(DossierEvent::revision).distinct().count() >= 4);
    }

    @Test
    void shouldBringALowerRevisionAfterAHigherOne() {
        assertThat(view.registerHasPair((a, b) -> a.revision() > b.revision())).isTrue();
    }

    @Test
    void shouldCorrectEveryTrait() {
        assertThat(view.correctionChanges(Received.class, Received::unit)).isTrue();
        assertThat(view.correctionChanges(Received.class, Received::channel)).isTrue();
        assertThat(view.correctionChanges(Received.class, Received::dueAt)).isTrue();
        assertThat(view.correctionChanges(Received.class, Received::kind)).isTrue();
        assertThat(view.correctionChanges(Received.class, Received::serviceLevel))
                .isTrue();
        assertThat(view.correctionChanges(Received.class, Received::components)).isTrue();
        assertThat(view.correctionChanges(Extended.class, Extended::dueAt)).isTrue();
        assertThat(view.correctionChanges(Verified.class, Verified::matched)).isTrue();
        assertThat(view.correctionChanges(Resolved.class, Resolved::outcome)).isTrue();
        assertThat(view.correctionChanges(Resolved.class, Resolved::unit)).isTrue();
        assertThat(view.correctionChanges(Paid.class, Paid::amountVnd)).isTrue();
        assertThat(view.correctionChanges(Paid.class, Paid::method)).isTrue();
        assertThat(view.correctionChanges(Paid.class, Paid::purpose)).isTrue();
        assertThat(view.correctionChanges(Signed.class, Signed::unit)).isTrue();
    }

    @Test
    void shouldCorrectTheDayOfEveryTypeOfEvent() {
        for (EventType type : EventType.values()) {
            assertThat(view.registerHasPair((a, b) -> a.type() == type
                            && a.revision() != b.revision()
                            && !day(a.time()).equals(day(b.time()))))
                    .as(type.typeName())
                    .isTrue();
        }
    }

    @Test
    void shouldBringConflictsThatDecideForEveryTypeOfEvent() {
        for (EventType type : EventType.values()) {
            assertThat(view.registers())
                    .as(type.typeName())
                    .anyMatch(register -> register.get(0).type() == type && isInConflict(register));
        }
    }

    private static boolean isInConflict(List<DossierEvent> register) {
        int highest = register.stream().mapToInt(DossierEvent::revision).max().orElseThrow();
        return register.stream()
                        .filter(event -> event.revision() == highest)
                        .map(Facts::of)
                        .distinct()
                        .count()
                > 1;
    }

    @Test
    void shouldVoidAndReviveDossiers() {
        List<Integer> marginsOfReceived = view.known().stream()
                .map(RandomLogRevisionTest::marginOfReceived)
                .flatMap(Optional::stream)
                .toList();

        assertThat(marginsOfReceived).contains(0).anyMatch(margin -> margin < 0).anyMatch(margin -> margin > 0);
    }

    private static Optional<Integer> marginOfReceived(KnownFacts facts) {
        return facts.one(EventType.RECEIVED)
                .flatMap(
                        received -> facts.one(EventType.VOIDED).map(voided -> received.revision() - voided.revision()));
    }

    @Test
    void shouldReviveADossierAfterItsVoidHasArrived() {
        assertThat(view.dossiers())
                .anyMatch(dossier -> hasPair(
                        dossier,
                        (a, b) -> a.event().type() == EventType.VOIDED
                                && b.event().type() == EventType.RECEIVED
                                && b.event().revision() > a.event().revision()));
    }

    @Test
    void shouldBringEventsForClosedMonthsHalfYearsAndYears() {
        List<EventArrived> events = view.entries(EventArrived.class);

        for (PeriodKind kind : PeriodKind.CALENDAR) {
            assertThat(events)
                    .as(kind.name())
                    .anyMatch(arrived ->
                            Period.of(kind, day(arrived.event().time())).end().isBefore(day(arrived.at())));
        }
    }
}
