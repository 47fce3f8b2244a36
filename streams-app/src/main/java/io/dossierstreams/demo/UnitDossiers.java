package io.dossierstreams.demo;

import static java.util.Comparator.comparing;

import io.dossierstreams.demo.PlannedDossier.Fee;
import io.dossierstreams.demo.PlannedDossier.Result;
import io.dossierstreams.demo.PlannedDossier.Traits;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Received.Components;
import io.dossierstreams.schema.event.Resolved.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * Makes the dossiers of a unit. What is counted is dealt out in the order in which the log learns of it, not in that of
 * the facts: a figure at the end of any day then holds an even share of the good cases, late arrivals or not.
 */
final class UnitDossiers {
    private static final int PAID_ON_COLLECTION_PER_HUNDRED = 20;

    private final UnitCounts counts;
    private final Schedule schedule;
    private final Delivery delivery;
    private final Random random;
    private final Map<String, Traits> traits = new HashMap<>();
    private final Map<String, Fee> fees = new HashMap<>();
    private final Map<String, Result> results = new HashMap<>();

    UnitDossiers(UnitCounts counts, Schedule schedule, Delivery delivery, Random random) {
        this.counts = counts;
        this.schedule = schedule;
        this.delivery = delivery;
        this.random = random;
    }

    /** The dossiers of the unit, those carried over first, else in order of receipt. */
    List<PlannedDossier> make() {
        List<Timeline> carriedOver = schedule.carriedOver(counts.carriedOver());
        List<Timeline> received = schedule.received(counts.received(), counts.resolvedLate(), counts.open());
        carriedOver.forEach(timeline -> traits.put(timeline.id(), anyTraits(random)));
        List<Timeline> known = sorted(received, timeline -> timeline.received().arrivedAt());
        dealTraits(known);
        dealFees(known);
        List<Timeline> all = new ArrayList<>(carriedOver);
        all.addAll(received);
        dealResults(sorted(
                all.stream().filter(timeline -> timeline.resolved().isPresent()).toList(), Timeline::resolutionKnown));
        return all.stream()
                .map(timeline -> new PlannedDossier(
                        counts.unit(),
                        timeline,
                        traits.get(timeline.id()),
                        Optional.ofNullable(fees.get(timeline.id())),
                        Optional.ofNullable(results.get(timeline.id()))))
                .toList();
    }

    /** Traits of a dossier that the published counts do not ask about. */
    static Traits anyTraits(Random random) {
        Components[] components = Components.values();
        return new Traits(
                random.nextBoolean(),
                random.nextBoolean(),
                components[random.nextInt(components.length)],
                random.nextBoolean(),
                random.nextBoolean());
    }

    private void dealTraits(List<Timeline> received) {
        int digitised = counts.componentsPartly() + counts.componentsFully();
        EvenSpread online = judged(IndicatorIds.ONLINE, counts.online());
        EvenSpread components = judged(IndicatorIds.COMPONENTS_DIGITISED, digitised);
        EvenSpread verified = judged(IndicatorIds.IDENTITY, counts.verified());
        EvenSpread reused = judged(IndicatorIds.DATA_REUSE, counts.reusedData());
        EvenSpread account = EvenSpread.of(counts.received(), counts.nationalAccount());
        EvenSpread fully = EvenSpread.of(digitised, counts.componentsFully());
        int digitisedSoFar = 0;
        for (int place = 0; place < received.size(); place++) {
            Components howFar = Components.NONE;
            if (components.isGood(place)) {
                howFar = fully.isGood(digitisedSoFar) ? Components.FULL : Components.PARTIAL;
                digitisedSoFar++;
            }
            Traits dealt = new Traits(
                    online.isGood(place), account.isGood(place), howFar, reused.isGood(place), verified.isGood(place));
            traits.put(received.get(place).id(), dealt);
        }
    }

    private EvenSpread judged(String indicator, int good) {
        return counts.judged(indicator, counts.received(), good);
    }

    private void dealFees(List<Timeline> received) {
        EvenSpread paying = EvenSpread.of(received.size(), counts.feePaid());
        Map<String, Moment> paid = new HashMap<>();
        List<Timeline> payers = new ArrayList<>();
        for (int place = 0; place < received.size(); place++) {
            if (paying.isGood(place)) {
                Timeline payer = received.get(place);
                payers.add(payer);
                paid.put(payer.id(), delivery.usual(paidAt(payer)));
            }
        }
        EvenSpread online = counts.judged(IndicatorIds.ONLINE_PAYMENT, counts.feePaid(), counts.feePaidOnline());
        List<Timeline> known = sorted(payers, payer -> Moment.bothArrived(payer.received(), paid.get(payer.id())));
        for (int place = 0; place < known.size(); place++) {
            String id = known.get(place).id();
            fees.put(id, new Fee(paid.get(id), online.isGood(place) ? Method.ONLINE : Method.OFFLINE));
        }
    }

    private Instant paidAt(Timeline payer) {
        if (payer.resolved().isPresent() && random.nextInt(100) < PAID_ON_COLLECTION_PER_HUNDRED) {
            return payer.resolved().get().at().plusSeconds(60 + random.nextInt(600));
        }
        return payer.received().at().plusMillis(10_000 + random.nextInt(10_000));
    }

    private void dealResults(List<Timeline> resolved) {
        EvenSpread electronic =
                counts.judged(IndicatorIds.RESULT_ELECTRONIC, resolved.size(), counts.resolvedElectronic());
        long copies = counts.certifiedCopies();
        for (int place = 0; place < resolved.size(); place++) {
            long dealt = copies * (place + 1) / resolved.size() - copies * place / resolved.size();
            int chance = random.nextInt(100);
            Outcome outcome = chance < 96 ? Outcome.GRANTED : chance < 99 ? Outcome.REJECTED : Outcome.WITHDRAWN;
            results.put(
                    resolved.get(place).id(), new Result(outcome, electronic.isGood(place), Math.toIntExact(dealt)));
        }
    }

    private static List<Timeline> sorted(List<Timeline> timelines, Function<Timeline, Instant> known) {
        return timelines.stream()
                .sorted(comparing(known).thenComparing(Timeline::id))
                .toList();
    }
}
