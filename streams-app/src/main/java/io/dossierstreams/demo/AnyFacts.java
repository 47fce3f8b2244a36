package io.dossierstreams.demo;

import io.dossierstreams.demo.PlannedDossier.Fee;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Further facts of dossiers where no count of them is printed. Beside what the printed rates need there are some that
 * must not move these: lookups without a match, second payments, obligations, signed results.
 */
final class AnyFacts implements FurtherFacts {
    private final Delivery delivery;
    private final Random random;

    AnyFacts(Delivery delivery, Random random) {
        this.delivery = delivery;
        this.random = random;
    }

    @Override
    public List<Fact> lookups(PlannedDossier dossier) {
        List<Fact> lookups = new ArrayList<>();
        boolean verified = dossier.traits().verified();
        if (verified) {
            lookups.add(matched(dossier.timeline(), delivery, random));
        }
        if (chance(verified ? 8 : 40)) {
            lookups.add(unmatched(dossier.timeline(), delivery, random));
        }
        return lookups;
    }

    /** Never late: a unit that verifies every dossier has to show that at the end of every day. */
    static Fact matched(Timeline timeline, Delivery delivery, Random random) {
        Instant receivedAt = timeline.received().at();
        return new Fact(
                delivery.prompt(receivedAt.plusMillis(1_000 + random.nextInt(8_000))), new Verified("L1", true));
    }

    /** Seconds after the receipt. */
    static Fact unmatched(Timeline timeline, Delivery delivery, Random random) {
        Instant receivedAt = timeline.received().at();
        return new Fact(delivery.usual(receivedAt.plusMillis(random.nextInt(8_000))), new Verified("L0", false));
    }

    @Override
    public List<Fact> payments(PlannedDossier dossier) {
        List<Fact> payments = new ArrayList<>();
        dossier.fee().ifPresent(fee -> fees(fee, payments));
        if (chance(5)) {
            // Before the fee and by any method: it would decide the first payment if it counted as one.
            Moment paid = delivery.usual(dossier.timeline().received().at().plusMillis(9_500));
            payments.add(new Fact(
                    paid, new Paid("O1", 1_000L * (100 + random.nextInt(20_000)), anyMethod(), Purpose.OBLIGATION)));
        }
        return payments;
    }

    private void fees(Fee fee, List<Fact> payments) {
        Purpose purpose = chance(30) ? Purpose.CHARGE : Purpose.FEE;
        payments.add(new Fact(fee.paid(), new Paid("P1", Fees.any(random), fee.method(), purpose)));
        if (chance(6)) {
            // By the other method and some at the very same time, where the id decides which was first.
            Moment again = delivery.usual(fee.paid().at().plusSeconds(chance(25) ? 0 : 1 + random.nextInt(1_800)));
            Instant arrivedAt = Moment.bothArrived(fee.paid(), again).plusMillis(1);
            Method other = fee.method() == Method.ONLINE ? Method.OFFLINE : Method.ONLINE;
            payments.add(new Fact(
                    new Moment(again.at(), arrivedAt), new Paid("P2", Fees.any(random), other, Purpose.CHARGE)));
        }
    }

    @Override
    public List<Fact> signatures(PlannedDossier dossier) {
        Instant resolvedAt = dossier.timeline().resolved().orElseThrow().at();
        return dossier.result().orElseThrow().electronic() && chance(60)
                ? List.of(new Fact(
                        delivery.usual(resolvedAt.plusSeconds(30 + random.nextInt(900))), new Signed("R1", null)))
                : List.of();
    }

    private Method anyMethod() {
        return random.nextBoolean() ? Method.ONLINE : Method.OFFLINE;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
