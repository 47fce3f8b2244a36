package io.dossierstreams.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Online payments of a month.
 *
 * @param fees how many fees and charges
 * @param feesVnd their sum in đồng
 * @param obligations how many other payments, as land tax
 * @param obligationsVnd their sum in đồng
 */
record HaiPhongPayments(long fees, long feesVnd, long obligations, long obligationsVnd) {
    private static final int STEP_VND = 1_000;

    /** A month whose fees and charges are printed apart. */
    static HaiPhongPayments printed(PublishedReport.Row city) {
        long fees = city.whole(HaiPhongColumns.FEES);
        long feesVnd = city.whole(HaiPhongColumns.FEES_VND);
        return new HaiPhongPayments(
                fees,
                feesVnd,
                city.whole(HaiPhongColumns.PAYMENTS) - fees,
                city.whole(HaiPhongColumns.PAYMENTS_VND) - feesVnd);
    }

    /** A month of which only the sum is printed, with as large a share of fees and as much per fee as in this one. */
    HaiPhongPayments alike(PublishedReport.Row city) {
        long printed = city.whole(HaiPhongColumns.PAYMENTS);
        long theirFees = printed * fees / count();
        long theirFeesVnd = theirFees * feesVnd / fees;
        return new HaiPhongPayments(
                theirFees, theirFeesVnd, printed - theirFees, city.whole(HaiPhongColumns.PAYMENTS_VND) - theirFeesVnd);
    }

    long count() {
        return fees + obligations;
    }

    /** So many amounts of different size, in whole thousands but for the first, which add up to the sum. */
    static List<Long> amounts(long sum, long count, Random random) {
        long[] weights = random.ints(count, 8, 76).asLongStream().toArray();
        long[] amounts = Arrays.stream(LargestRemainder.split(sum / STEP_VND, weights))
                .map(steps -> steps * STEP_VND)
                .toArray();
        amounts[0] += sum % STEP_VND;
        return Arrays.stream(amounts).boxed().toList();
    }
}
