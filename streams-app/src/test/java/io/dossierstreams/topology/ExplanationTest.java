package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.explain.Explanation;
import io.dossierstreams.explain.Movement;
import io.dossierstreams.explain.PublishedMessage;
import io.dossierstreams.model.DossierSample;
import io.dossierstreams.model.ReceivedSample;
import io.dossierstreams.proof.ProofException;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which events an explanation lists, case by case. */
class ExplanationTest {
    private static final int ALL = 100;
    private static final String SOURCE = "urn:test";
    private static final String ALERT = "T:C:2023-03";

    private final EventLog log = new EventLog(2).loadDefinitions();

    @Test
    void shouldListACorrectionWithWhatItChangedAndNoRepetition() {
        load(commune("C"), online());
        send(received("H-1", "2023-03-01T09:00", Channel.IN_PERSON));
        send(received("H-1", "2023-03-01T09:00", Channel.IN_PERSON).arriving("2023-03-01T10:00"));
        log.tick(at("2023-03-02T00:00"));
        send(received("H-2", "2023-03-02T09:00", Channel.ONLINE));
        send(dossier("H-1")
                .revision(1)
                .received("2023-03-01T09:00", by("C", Channel.ONLINE))
                .arriving("2023-03-02T11:00"));
        log.tick(at("2023-03-03T00:00"));

        Explanation explanation = explain();

        assertThat(explanation.published().state()).isEqualTo(AlertState.RESOLVED);
        assertThat(lines(explanation))
                .containsExactly(
                        "tick 1: H-1 C 0/1 PERIOD", "tick 2: H-2 C 1/1 PERIOD", "tick 2: H-1 C 1/0 PERIOD rev 1");
        assertThat(explanation.story())
                .extracting(step -> step.breach().state())
                .containsExactly(AlertState.FIRING, AlertState.RESOLVED);
    }

    @Test
    void shouldLeaveOutOtherUnitsAndOtherPeriods() {
        load(commune("C"), online());
        log.load(commune("X"));
        send(received("H-1", "2023-03-01T09:00", Channel.IN_PERSON));
        send(dossier("H-2").received("2023-03-01T09:00", by("X", Channel.ONLINE)));
        send(received("H-3", "2023-02-28T09:00", Channel.ONLINE));
        log.tick(at("2023-03-02T00:00"));

        assertThat(lines(explain())).containsExactly("tick 1: H-1 C 0/1 PERIOD");
    }

    @Test
    void shouldSayWhenADossierBecameOverdueAsItsDayCame() {
        load(commune("C"), overdue());
        send(received("H-1", "2023-03-01T09:00", "2023-03-02T17:00"));
        send(received("H-2", "2023-03-01T10:00", "2023-03-02T17:00"));
        log.tick(at("2023-03-02T00:00"));
        send(dossier("H-2").resolved("2023-03-02T08:00"));
        log.tick(at("2023-03-02T12:00"));

        assertThat(lines(explain()))
                .containsExactly(
                        "tick 1: H-1 C 0/1 PERIOD",
                        "tick 1: H-2 C 0/1 PERIOD",
                        "tick 2: H-1 C 1/0 PERIOD on 2023-03-02",
                        "tick 2: H-2 C 1/0 PERIOD on 2023-03-02",
                        "tick 2: H-2 C -1/-1 PERIOD");
    }

    @Test
    void shouldNotSayThatADossierBecameOverdueWhichWasResolvedBefore() {
        load(commune("C"), overdue());
        send(received("H-1", "2023-03-01T09:00", "2023-03-03T17:00"));
        send(received("H-2", "2023-03-01T10:00", "2023-03-03T17:00"));
        log.tick(at("2023-03-02T00:00"));
        send(dossier("H-2").resolved("2023-03-02T08:00"));
        log.tick(at("2023-03-03T00:00"));
        log.tick(at("2023-03-04T00:00"));

        assertThat(lines(explain()))
                .contains("tick 3: H-1 C 1/0 PERIOD on 2023-03-03", "tick 2: H-2 C 0/-1 PERIOD")
                .noneMatch(line -> line.startsWith("tick 3: H-2"));
    }

    @Test
    void shouldListEventsThatWereThereBeforeTheUnitWas() {
        send(received("H-1", "2023-03-01T09:00", Channel.IN_PERSON));
        log.tick(at("2023-03-02T00:00"));
        load(commune("C"), online());
        log.tick(at("2023-03-03T00:00"));

        assertThat(lines(explain())).containsExactly("tick 1: H-1 C 0/1 PERIOD");
    }

    @Test
    void shouldListEventsOfAUnitThatWentUpInTheAlerts() {
        load(commune("C"), overdue());
        log.load(commune("A"));
        send(dossier("H-1").received("2023-03-01T09:00", by("A", Channel.ONLINE).due("2023-03-01T17:00")));
        send(received("H-2", "2023-03-01T09:00", "2023-03-01T17:00"));
        log.tick(at("2023-03-02T00:00"));
        log.load(new Unit(
                "A",
                "A",
                Level.COMMUNE,
                "D",
                List.of(),
                null,
                LocalDate.of(2023, 3, 2),
                List.of("C"),
                List.of(),
                List.of()));
        log.tick(at("2023-03-04T00:00"));
        send(dossier("H-1").resolved("2023-03-04T08:00"));
        send(dossier("H-2").resolved("2023-03-04T09:00"));
        log.tick(at("2023-03-05T00:00"));

        Explanation explanation = explain();

        assertThat(explanation.published().state()).isEqualTo(AlertState.RESOLVED);
        assertThat(lines(explanation))
                .endsWith("tick 3: H-1 A -1/-1 PERIOD", "tick 3: H-2 C -1/-1 PERIOD")
                .noneMatch(line -> line.startsWith("tick 1: H-1"));
    }

    @Test
    void shouldListEventsOfThePeriodBeforeWhenTheRateIsComparedWithIt() {
        load(commune("C"), target(AlertKind.WORSENING, "online", null, new Ratio(1, 20)));
        send(received("H-1", "2023-02-27T09:00", Channel.ONLINE));
        send(received("H-2", "2023-03-01T09:00", Channel.IN_PERSON));
        log.tick(at("2023-03-02T00:00"));

        assertThat(lines(explain())).containsExactly("tick 1: H-1 C 1/1 PREVIOUS", "tick 1: H-2 C 0/1 PERIOD");
    }

    @Test
    void shouldListEventsOfTheLastDaysWhenTheRestIsForeseenByThem() {
        load(commune("C"), target(AlertKind.AT_RISK, "online", new Ratio(9, 10), null));
        send(received("H-0", "2023-02-01T09:00", Channel.ONLINE));
        send(received("H-1", "2023-02-27T09:00", Channel.ONLINE));
        send(received("H-2", "2023-03-01T09:00", Channel.IN_PERSON));
        log.tick(at("2023-03-02T00:00"));

        assertThat(lines(explain())).containsExactly("tick 1: H-1 C 1/1 RECENT", "tick 1: H-2 C 0/1 PERIOD");
    }

    @Test
    void shouldListTheLastEventsOfASystemThatIsSilent() {
        log.load(Unit.of("U0", "Root", Level.PROVINCE, null));
        log.load(KindTargets.silent("T", SOURCE, 4));
        send(received("H-1", "2023-03-01T09:00", Channel.ONLINE));
        log.tick(at("2023-03-01T10:00"));
        log.tick(at("2023-03-02T17:00"));
        ExplainScene scene = new ExplainScene(log);

        Explanation explanation = scene.explain(scene.last("T:U0:all"), ALL);

        assertThat(explanation.isSame()).isTrue();
        assertThat(explanation.published().state()).isEqualTo(AlertState.FIRING);
        assertThat(lines(explanation)).containsExactly("tick 1: H-1 U0 0/0 HEARD");
    }

    @Test
    void shouldKnowTheTargetThatWasRemoved() {
        load(commune("C"), online());
        send(received("H-1", "2023-03-01T09:00", Channel.IN_PERSON));
        log.tick(at("2023-03-02T00:00"));
        log.reference(MessageType.TARGET, "T", null);
        log.tick(at("2023-03-03T00:00"));

        Explanation explanation = explain();

        assertThat(explanation.published().state()).isEqualTo(AlertState.EXPIRED);
        assertThat(explanation.target()).contains(online());
    }

    @Test
    void shouldSayThatTheLogGivesNoMessageAtTheTickThatOneNames() {
        load(commune("C"), online());
        send(received("H-1", "2023-03-01T09:00", Channel.IN_PERSON));
        log.tick(at("2023-03-02T00:00"));
        log.tick(at("2023-03-02T12:00"));
        ExplainScene scene = new ExplainScene(log);

        Explanation explanation = scene.explain(naming(scene.last(ALERT), 2), ALL);

        assertThat(explanation.counted()).isEmpty();
        assertThat(explanation.isSame()).isFalse();
        assertThat(explanation.story()).hasSize(1);
    }

    @Test
    void shouldSayThatThereIsNoSuchTickWhenAMessageNamesOneThatIsNotThere() {
        load(commune("C"), online());
        send(received("H-1", "2023-03-01T09:00", Channel.IN_PERSON));
        log.tick(at("2023-03-02T00:00"));
        ExplainScene scene = new ExplainScene(log);

        assertThatThrownBy(() -> scene.explain(naming(scene.last(ALERT), 9), ALL))
                .isInstanceOf(ProofException.class)
                .hasMessageStartingWith("there is no tick 9 yet");
    }

    private static PublishedMessage naming(PublishedMessage message, int tick) {
        BreachRecord record = message.record();
        String value = new String(record.value(), StandardCharsets.UTF_8).replace("\"tick\":1", "\"tick\":" + tick);
        return new PublishedMessage(
                message.topic(),
                message.offset(),
                new BreachRecord(
                        record.key(), record.headers(), value.getBytes(StandardCharsets.UTF_8), record.timestamp()));
    }

    private Explanation explain() {
        ExplainScene scene = new ExplainScene(log);
        Explanation explanation = scene.explain(scene.last(ALERT), ALL);
        assertThat(explanation.isSame()).isTrue();
        return explanation;
    }

    private static List<String> lines(Explanation explanation) {
        return explanation.movements().stream().map(ExplanationTest::line).toList();
    }

    private static String line(Movement movement) {
        int revision = movement.event().event().revision();
        return "tick " + movement.tick() + ": " + movement.event().event().dossierId() + " " + movement.unit() + " "
                + movement.numerator() + "/" + movement.denominator() + " " + movement.part()
                + (revision == 0 ? "" : " rev " + revision)
                + movement.came().map(day -> " on " + day).orElse("");
    }

    private void load(Unit unit, Target target) {
        log.load(Unit.of("D", "D", Level.DISTRICT, null));
        log.load(unit);
        log.load(target);
    }

    private void send(DossierSample sample) {
        sample.arrivals().forEach(arrival -> log.append(arrival.event(), arrival.at()));
    }

    private static DossierSample received(String id, String time, Channel channel) {
        return dossier(id).received(time, by("C", channel));
    }

    private static DossierSample received(String id, String time, String due) {
        return dossier(id).received(time, by("C", Channel.ONLINE).due(due));
    }

    private static ReceivedSample by(String unit, Channel channel) {
        return ReceivedSample.by(unit).channel(channel);
    }

    private static Unit commune(String id) {
        return Unit.of(id, id, Level.COMMUNE, "D");
    }

    private static Target online() {
        return target(AlertKind.BELOW_TARGET, "online", new Ratio(9, 10), null);
    }

    private static Target overdue() {
        return target(AlertKind.OVERDUE, "overdue", null, null);
    }

    private static Target target(AlertKind kind, String indicator, Ratio threshold, Ratio limit) {
        return new Target(
                "T",
                1,
                kind,
                indicator,
                new Selector(Select.UNIT, "C", null),
                Level.DISTRICT,
                PeriodKind.MONTH,
                threshold,
                null,
                1,
                null,
                null,
                null,
                null,
                limit,
                null,
                null,
                null,
                null,
                0,
                0,
                0);
    }
}
