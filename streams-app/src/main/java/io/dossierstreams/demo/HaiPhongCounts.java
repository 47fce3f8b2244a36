package io.dossierstreams.demo;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Counts per unit behind the printed ones, of which most are printed for a level or the whole city alone: spread over the
 * units in proportion to what is known of them, with some variation, and adding up exactly.
 */
final class HaiPhongCounts {
    /** A unit that signs nothing is taken to be three times as large as its other figures would say. */
    private static final int UNSIGNED_WEIGHT = 3;

    private final List<Unit> units;
    private final Random random;

    /** @param units those that receive dossiers */
    HaiPhongCounts(List<Unit> units, long seed) {
        this.units = units;
        this.random = new Random(seed);
    }

    /**
     * Counts of a month, each array in the order of the units.
     *
     * @param inPerson those of the received ones that did not come online
     * @param matched lookups with a match
     * @param unmatched lookups without one
     * @param signed signed results
     * @param endsOpen whether dossiers are carried into the month and out of it
     */
    record Month(
            long[] received,
            long[] inPerson,
            long[] matched,
            long[] unmatched,
            long[] signed,
            HaiPhongPayments payments,
            boolean endsOpen) {}

    /**
     * The month that is printed in full.
     *
     * @param levels the printed row of each level
     * @param city the printed row of the city
     * @param signed signed results by unit
     */
    Month printed(Map<Level, PublishedReport.Row> levels, PublishedReport.Row city, Map<String, Long> signed) {
        long[] results = each(i -> signed.getOrDefault(units.get(i).id(), 0L));
        long[] received = new long[units.size()];
        long[] inPerson = new long[units.size()];
        levels.forEach((level, row) -> spreadReceived(level, row, results, received, inPerson));
        long matched = city.whole(HaiPhongColumns.MATCHED);
        long unmatched = city.whole(HaiPhongColumns.LOOKUPS) - matched;
        return new Month(
                received,
                inPerson,
                LargestRemainder.split(matched, each(i -> received[i] * (8 + random.nextInt(5))), received),
                LargestRemainder.split(unmatched, each(i -> received[i] * (5 + random.nextInt(11))), received),
                results,
                HaiPhongPayments.printed(city),
                true);
    }

    /** A month of which only payments are printed: so many dossiers that one in five paid nothing. */
    Month paid(Month like, HaiPhongPayments payments) {
        long[] received = LargestRemainder.split(payments.count() * 5 / 4, like.received());
        long[] half = each(i -> received[i] / 2);
        return new Month(received, each(i -> received[i] / 10), half, each(i -> 0), half, payments, false);
    }

    /** What is received beyond the signed results is spread over a level, and so is what comes in person. */
    private void spreadReceived(Level level, PublishedReport.Row row, long[] signed, long[] received, long[] inPerson) {
        int[] members = IntStream.range(0, units.size())
                .filter(i -> units.get(i).level() == level)
                .toArray();
        long results = row.whole(HaiPhongColumns.SIGNED);
        long mean = results / members.length;
        long beyond = row.whole(HaiPhongColumns.RECEIVED) - results;
        long[] ofMembers = LargestRemainder.split(beyond, weights(members, i -> {
            long size = signed[i] == 0 ? UNSIGNED_WEIGHT * mean : signed[i] + mean;
            return size * (8 + random.nextInt(5));
        }));
        for (int place = 0; place < members.length; place++) {
            received[members[place]] = signed[members[place]] + ofMembers[place];
        }
        long offline = row.whole(HaiPhongColumns.RECEIVED) - row.whole(HaiPhongColumns.ONLINE);
        long[] share = LargestRemainder.split(
                offline,
                weights(members, i -> received[i] * (1 + random.nextInt(20))),
                weights(members, i -> received[i]));
        for (int place = 0; place < members.length; place++) {
            inPerson[members[place]] = share[place];
        }
    }

    private static long[] weights(int[] members, IntToLongFunction weight) {
        return IntStream.of(members).mapToLong(weight).toArray();
    }

    /** Counts of each unit for the generator. */
    List<UnitCounts> of(Month month) {
        HaiPhongPayments payments = month.payments();
        long[] fees = LargestRemainder.split(
                payments.fees(), each(i -> month.received()[i] * (8 + random.nextInt(5))), month.received());
        // Land tax and the like come with the dossiers of departments and districts.
        long[] obligations = LargestRemainder.split(
                payments.obligations(), each(i -> units.get(i).level() == Level.COMMUNE ? 0 : month.received()[i]));
        List<Long> feesVnd = HaiPhongPayments.amounts(payments.feesVnd(), payments.fees(), random);
        List<Long> obligationsVnd = HaiPhongPayments.amounts(payments.obligationsVnd(), payments.obligations(), random);
        List<UnitCounts> counts = new ArrayList<>();
        int fee = 0;
        int obligation = 0;
        for (int i = 0; i < units.size(); i++) {
            int lastFee = fee + (int) fees[i];
            int lastObligation = obligation + (int) obligations[i];
            counts.add(counts(
                    i, month, feesVnd.subList(fee, lastFee), obligationsVnd.subList(obligation, lastObligation)));
            fee = lastFee;
            obligation = lastObligation;
        }
        return List.copyOf(counts);
    }

    private UnitCounts counts(int unit, Month month, List<Long> feesVnd, List<Long> obligationsVnd) {
        int received = (int) month.received()[unit];
        int signed = (int) month.signed()[unit];
        int carriedOver = month.endsOpen() ? received / 25 : 0;
        int open = month.endsOpen() ? Math.min(received / 12, (received - signed) / 2) : 0;
        int resolved = carriedOver + received - open;
        int signedDossiers = signed - signed / 40;
        int paying = Math.min(received, feesVnd.size() * 5 / 4);
        return new UnitCounts(
                units.get(unit).id(),
                carriedOver,
                received,
                received * 4 / 5,
                received - (int) month.inPerson()[unit],
                received / 5,
                received * 3 / 5,
                received / 4,
                (int) month.matched()[unit],
                paying,
                feesVnd.size(),
                resolved,
                signedDossiers + (resolved - signedDossiers) / 2,
                month.endsOpen() ? Math.min(3, received / 40) : 0,
                received / 10,
                Map.of(),
                Optional.of(new FactCounts(
                        (int) month.unmatched()[unit], feesVnd, obligationsVnd, signedDossiers, signed)));
    }

    private long[] each(IntToLongFunction count) {
        return IntStream.range(0, units.size()).mapToLong(count).toArray();
    }
}
