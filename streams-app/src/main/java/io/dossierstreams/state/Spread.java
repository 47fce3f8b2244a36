package io.dossierstreams.state;

/** Hash codes of keys whose parts are numbered one after another, as days and units are. */
public final class Spread {
    /** 2 to the power of 32 divided by the golden ratio: neighbours come to lie far apart. */
    private static final int GOLDEN = 0x9E3779B9;

    private Spread() {}

    /** A hash code of both, in which a step of the one is not a few steps of the other. */
    public static int over(int first, int second) {
        int hash = (first * GOLDEN + second) * GOLDEN;
        return hash ^ hash >>> 15;
    }
}
