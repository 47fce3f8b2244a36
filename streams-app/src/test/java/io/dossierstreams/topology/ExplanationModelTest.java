package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.explain.Explanation;
import io.dossierstreams.explain.Movement;
import io.dossierstreams.explain.Movement.Part;
import io.dossierstreams.explain.PublishedMessage;
import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.proof.ProofProgress;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.reference.AlertKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Explanations of the alerts of random logs, against what the pipeline published of them. */
class ExplanationModelTest {
    private static final int ALL = Integer.MAX_VALUE;

    private static EventLog log;
    private static ExplainScene scene;
    private static List<PublishedMessage> published;

    @BeforeAll
    static void publish() {
        log = log(21);
        scene = new ExplainScene(log);
        published = scene.published();
    }

    @Test
    void shouldArriveAtEveryMessageByteForByte() {
        List<BreachRecord> counted = new ArrayList<>();

        new ProofScene(log)
                .upTo(
                        Long.toString(log.ticks()),
                        figures -> figures.breaches()
                                .forEach(breach -> counted.add(BreachRecord.of(breach, figures.complete()))),
                        ProofProgress.NONE);

        assertThat(published).hasSizeGreaterThan(200);
        assertThat(counted.stream().map(ExplanationModelTest::text))
                .containsExactlyElementsOf(published.stream()
                        .map(message -> text(message.record()))
                        .toList());
    }

    @Test
    void shouldFindTheMessageOfEachKindAndStateTheSame() {
        List<Explanation> explanations = oneOfEachKindAndState().stream()
                .map(message -> explain(message, 3))
                .toList();

        assertThat(explanations).hasSizeGreaterThan(20).allMatch(Explanation::isSame);
        assertThat(explanations)
                .extracting(explanation -> explanation.published().kind())
                .containsAll(EnumSet.allOf(AlertKind.class));
        assertThat(explanations).allSatisfy(explanation -> {
            assertThat(explanation.counted()).contains(explanation.published());
            assertThat(explanation.target())
                    .map(target -> target.id())
                    .contains(explanation.published().target());
            assertThat(explanation.movements()).hasSizeLessThanOrEqualTo(3);
        });
    }

    @Test
    void shouldTellEveryTransitionUpToTheMessage() {
        PublishedMessage last = published.stream()
                .max(Comparator.comparingInt(message -> breach(message).revision()))
                .orElseThrow();

        Explanation explanation = explain(last, 0);

        assertThat(breach(last).revision()).isGreaterThan(4);
        assertThat(explanation.story())
                .extracting(Explanation.Step::breach)
                .containsExactlyElementsOf(published.stream()
                        .map(ExplanationModelTest::breach)
                        .filter(breach -> breach.id().equals(breach(last).id()))
                        .filter(breach -> breach.revision() <= breach(last).revision())
                        .toList());
    }

    @Test
    void shouldListEventsWhoseChangesAddUpToTheRate() {
        List<Explanation> explanations = some(message -> switch (breach(message).target()) {
                    case "half", "month", "worse", "risk" -> true;
                    default -> false;
                })
                .stream()
                .map(message -> explain(message, ALL))
                .toList();

        assertThat(explanations).hasSizeGreaterThan(9).allSatisfy(explanation -> {
            assertThat(sum(explanation, Part.PERIOD)).isEqualTo(figure(explanation.published()));
            assertThat(explanation.moved()).isEqualTo(explanation.movements().size());
        });
        assertThat(explanations)
                .anyMatch(explanation -> explanation.movements().size() > 5)
                .anyMatch(explanation -> explanation.movements().stream()
                        .anyMatch(movement -> movement.numerator() < 0 || movement.denominator() < 0));
    }

    @Test
    void shouldListEventsOfThePeriodBeforeWhenARateIsComparedWithIt() {
        List<Explanation> explanations = some(message -> breach(message).kind() == AlertKind.WORSENING
                        && breach(message).evidence().previousDenominator() != null)
                .stream()
                .map(message -> explain(message, ALL))
                .filter(explanation -> explanation.movements().stream()
                        .noneMatch(movement ->
                                movement.part() == Part.PERIOD && spansBoth(movement, explanation.published())))
                .toList();

        assertThat(explanations)
                .isNotEmpty()
                .anyMatch(explanation ->
                        explanation.movements().stream().anyMatch(movement -> movement.part() == Part.PREVIOUS));
    }

    private static boolean spansBoth(Movement movement, Breach breach) {
        return movement.event().difference().byUnitDay().keySet().stream()
                .anyMatch(key -> key.day().toString().compareTo(breach.period()) < 0);
    }

    @Test
    void shouldSayThatADossierBecameOverdueBecauseItsDayCame() {
        List<Movement> came = some(message -> breach(message).kind() == AlertKind.OVERDUE).stream()
                .map(message -> explain(message, ALL))
                .flatMap(explanation -> explanation.movements().stream())
                .filter(movement -> movement.came().isPresent())
                .toList();

        assertThat(came)
                .anyMatch(movement -> movement.numerator() == 1 && movement.denominator() == 0)
                .allMatch(movement -> movement.tick() > movement.event().tick());
    }

    /** The first month of the log: no earlier tick has left anything to it. */
    @Test
    void shouldListEventsWhoseChangesAddUpToWhatIsOverdueAndOpen() {
        List<Explanation> explanations = some(message -> breach(message).kind() == AlertKind.OVERDUE
                        && breach(message).period().equals("2023-11"))
                .stream()
                .map(message -> explain(message, ALL))
                .toList();

        assertThat(explanations)
                .hasSizeGreaterThan(5)
                .allSatisfy(explanation ->
                        assertThat(sum(explanation, Part.PERIOD)).isEqualTo(figure(explanation.published())));
    }

    @Test
    void shouldKeepTheLastEventsWhenThereAreMore() {
        PublishedMessage message = some(candidate -> breach(candidate).target().equals("half")).stream()
                .filter(candidate -> explain(candidate, 0).moved() > 5)
                .findFirst()
                .orElseThrow();
        List<Movement> all = explain(message, ALL).movements();

        assertThat(explain(message, 4).movements()).isEqualTo(all.subList(all.size() - 4, all.size()));
        assertThat(explain(message, 0).movements()).isEmpty();
    }

    private static Explanation explain(PublishedMessage message, int events) {
        return scene.explain(message, events);
    }

    private static List<Long> sum(Explanation explanation, Part part) {
        List<Movement> movements = explanation.movements().stream()
                .filter(movement -> movement.part() == part)
                .toList();
        return List.of(
                movements.stream().mapToLong(Movement::numerator).sum(),
                movements.stream().mapToLong(Movement::denominator).sum());
    }

    private static List<Long> figure(Breach breach) {
        return List.of(breach.evidence().numerator(), breach.evidence().denominator());
    }

    private static List<PublishedMessage> oneOfEachKindAndState() {
        Map<String, PublishedMessage> chosen = new LinkedHashMap<>();
        published.forEach(message ->
                chosen.put(breach(message).kind() + " " + breach(message).state(), message));
        return List.copyOf(chosen.values());
    }

    /** Some that are so, spread over the log: each is explained by counting all that lies before it. */
    private static List<PublishedMessage> some(Predicate<PublishedMessage> condition) {
        List<PublishedMessage> all = published.stream().filter(condition).toList();
        int step = Math.max(1, all.size() / 12);
        List<PublishedMessage> some = new ArrayList<>();
        for (int i = step - 1; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    private static Breach breach(PublishedMessage message) {
        return ExplainScene.breach(message);
    }

    private static String text(BreachRecord record) {
        StringBuilder text = new StringBuilder(new String(record.key(), StandardCharsets.UTF_8))
                .append(' ')
                .append(record.timestamp());
        record.headers()
                .forEach(header -> text.append(' ')
                        .append(header.key())
                        .append('=')
                        .append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.append(' ')
                .append(new String(record.value(), StandardCharsets.UTF_8))
                .toString();
    }

    /** Every unit is under targets of all kinds; some change each month, one is removed and comes back. */
    private static EventLog log(long seed) {
        EventLog log = new EventLog(3).loadDefinitions();
        RandomLog.withMovingUnits(seed, 150, 80).entries().forEach(entry -> {
            if (entry instanceof EventArrived arrived) {
                log.append(arrived.event(), arrived.at());
            } else if (entry instanceof UnitLoaded loaded) {
                log.load(loaded.unit());
            } else if (entry instanceof DayTick tick) {
                if (log.ticks() % 30 == 0) {
                    KindTargets.all(Math.toIntExact(log.ticks() / 30)).forEach(log::load);
                }
                if (log.ticks() % 60 == 45) {
                    log.reference(MessageType.TARGET, KindTargets.REMOVED, null);
                }
                log.tick(tick.now());
            }
        });
        return log;
    }
}
