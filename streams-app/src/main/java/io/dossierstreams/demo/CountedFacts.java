package io.dossierstreams.demo;

import io.dossierstreams.demo.PlannedDossier.Fee;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Signed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/**
 * Further facts of a unit's dossiers, which add up to printed counts. Each list is dealt evenly over the dossiers that it
 * can belong to; payments at the counter, which these counts leave out, are mixed in.
 */
final class CountedFacts implements FurtherFacts {
    private static final int SIGNED_LATER_PER_HUNDRED = 25;
    private static final int DAYS_LATER = 3;

    private final Instant start;
    private final Schedule schedule;
    private final Delivery delivery;
    private final Random random;
    private final Deal unmatched;
    private final Deal obligation;
    private final Deal signed;
    private final Deal signedTwice;
    private final Iterator<Long> feesVnd;
    private final Iterator<Long> obligationsVnd;

    /** @param start beginning of the period: lookups and payments are dealt to what is received in it */
    CountedFacts(
            UnitCounts counts, FactCounts facts, Instant start, Schedule schedule, Delivery delivery, Random random) {
        this.start = start;
        this.schedule = schedule;
        this.delivery = delivery;
        this.random = random;
        this.unmatched = new Deal(counts.received(), facts.unmatchedLookups());
        this.obligation = new Deal(counts.received(), facts.obligationsVnd().size());
        this.signed = new Deal(counts.resolvedElectronic(), facts.signedDossiers());
        this.signedTwice = new Deal(facts.signedDossiers(), facts.signedResults() - facts.signedDossiers());
        this.feesVnd = facts.feesVnd().iterator();
        this.obligationsVnd = facts.obligationsVnd().iterator();
    }

    /** An even spread, read from its beginning. */
    private static final class Deal {
        private final EvenSpread spread;
        private long place;

        Deal(long cases, long good) {
            this.spread = EvenSpread.of(cases, good);
        }

        boolean next() {
            return spread.isGood(place++);
        }
    }

    @Override
    public List<Fact> lookups(PlannedDossier dossier) {
        Timeline timeline = dossier.timeline();
        List<Fact> lookups = new ArrayList<>();
        if (dossier.traits().verified()) {
            lookups.add(AnyFacts.matched(timeline, delivery, random));
        }
        if (isOfPeriod(timeline) && unmatched.next()) {
            lookups.add(AnyFacts.unmatched(timeline, delivery, random));
        }
        return lookups;
    }

    @Override
    public List<Fact> payments(PlannedDossier dossier) {
        List<Fact> payments = new ArrayList<>();
        dossier.fee().ifPresent(fee -> fees(fee, payments));
        if (isOfPeriod(dossier.timeline())) {
            Moment paid = delivery.usual(dossier.timeline().received().at().plusMillis(9_500));
            if (obligation.next()) {
                payments.add(new Fact(paid, new Paid("O1", obligationsVnd.next(), Method.ONLINE, Purpose.OBLIGATION)));
            } else if (chance(1)) {
                long vnd = 1_000L * (100 + random.nextInt(20_000));
                payments.add(new Fact(paid, new Paid("O1", vnd, Method.OFFLINE, Purpose.OBLIGATION)));
            }
        }
        return payments;
    }

    private void fees(Fee fee, List<Fact> payments) {
        long vnd = fee.method() == Method.ONLINE ? feesVnd.next() : Fees.any(random);
        Purpose purpose = chance(30) ? Purpose.CHARGE : Purpose.FEE;
        payments.add(new Fact(fee.paid(), new Paid("P1", vnd, fee.method(), purpose)));
        if (chance(6)) {
            Moment again = delivery.usual(fee.paid().at().plusSeconds(1 + random.nextInt(1_800)));
            payments.add(new Fact(again, new Paid("P2", Fees.any(random), Method.OFFLINE, Purpose.CHARGE)));
        }
    }

    @Override
    public List<Fact> signatures(PlannedDossier dossier) {
        if (!dossier.result().orElseThrow().electronic() || !signed.next()) {
            return List.of();
        }
        Instant resolvedAt = dossier.timeline().resolved().orElseThrow().at();
        Instant day = random.nextInt(100) < SIGNED_LATER_PER_HUNDRED
                ? schedule.daysLater(resolvedAt, 1 + random.nextInt(DAYS_LATER))
                : resolvedAt;
        Instant signedAt = day.plusSeconds(30 + random.nextInt(900));
        Fact first = new Fact(delivery.usual(signedAt), new Signed("R1", null));
        return signedTwice.next()
                ? List.of(first, new Fact(delivery.usual(signedAt.plusSeconds(20)), new Signed("R2", null)))
                : List.of(first);
    }

    private boolean isOfPeriod(Timeline timeline) {
        return !timeline.received().at().isBefore(start);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
