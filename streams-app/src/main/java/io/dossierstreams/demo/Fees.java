package io.dossierstreams.demo;

import java.util.Random;

/** Fees and charges as offices take them. */
final class Fees {
    private static final long[] VND = {8_000, 15_000, 20_000, 30_000, 50_000, 75_000};

    private Fees() {}

    /** One of them, in đồng. */
    static long any(Random random) {
        return VND[random.nextInt(VND.length)];
    }
}
