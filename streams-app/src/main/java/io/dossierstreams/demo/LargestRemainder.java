package io.dossierstreams.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits whole numbers in proportion, by the method of the largest remainder: the parts add up exactly. */
final class LargestRemainder {
    private LargestRemainder() {}

    /** Parts of the total in proportion to the weights; of equal remainders the first one wins. */
    static long[] split(long total, long[] weights) {
        long sum = Arrays.stream(weights).sum();
        if (sum <= 0) {
            throw new IllegalArgumentException("weights: must not all be zero");
        }
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        for (int i = 0; i < weights.length; i++) {
            long scaled = Math.multiplyExact(total, weights[i]);
            parts[i] = scaled / sum;
            remainders[i] = scaled % sum;
        }
        int left = Math.toIntExact(total - Arrays.stream(parts).sum());
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -remainders[i]))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }

    /** The same with no part above its limit: what a limit cuts off goes to the others. */
    static long[] split(long total, long[] weights, long[] limits) {
        if (total > Arrays.stream(limits).sum()) {
            throw new IllegalArgumentException("limits: leave no room for " + total);
        }
        long[] free = weights.clone();
        long[] full = new long[weights.length];
        while (true) {
            long rest = total - Arrays.stream(full).sum();
            long[] parts = rest == 0 ? new long[weights.length] : split(rest, free);
            int[] beyond = IntStream.range(0, parts.length)
                    .filter(i -> parts[i] > limits[i] - full[i])
                    .toArray();
            if (beyond.length == 0) {
                return IntStream.range(0, parts.length)
                        .mapToLong(i -> parts[i] + full[i])
                        .toArray();
            }
            for (int i : beyond) {
                full[i] = limits[i];
                free[i] = 0;
            }
        }
    }
}
