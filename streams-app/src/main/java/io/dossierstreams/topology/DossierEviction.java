package io.dossierstreams.topology;

import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.state.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Lets closed dossiers leave the state whose newest fact lies before the horizon, so that it does not grow for ever. What
 * they counted for stays counted: this makes no difference.
 *
 * <p>Each tick examines the next few and goes round, as a scan of everything would hold up a tick, and an index by day
 * would cost a write for every event. The log alone decides who leaves at which tick.
 *
 * <p>A dossier that has left is an unknown one. Late facts of it wait for a receipt, as those of an unknown one do; a
 * receipt within the horizon is a new dossier, and takes nothing back of the old.
 */
final class DossierEviction {
    /** How many dossiers a tick examines: some milliseconds, and a million of them in five hundred ticks. */
    static final int EXAMINED_PER_TICK = 2_000;

    private final Table<String, Dossier> dossiers;
    private final Consumer<String> left;

    /** @param left is told the id of each dossier that has left */
    DossierEviction(Table<String, Dossier> dossiers, Consumer<String> left) {
        this.dossiers = dossiers;
        this.left = left;
    }

    /**
     * Examines the next dossiers.
     *
     * @param cursor the id to begin with, or the empty string
     * @param horizon of the tick
     * @return where the next tick goes on; the empty string where it begins anew
     */
    String evict(String cursor, Instant horizon) {
        Round round = new Round(horizon.toEpochMilli());
        dossiers.forEachFrom(cursor, EXAMINED_PER_TICK + 1, round);
        round.leaving.forEach(id -> {
            dossiers.put(id, null);
            left.accept(id);
        });
        return round.next;
    }

    private static final class Round implements BiConsumer<String, Dossier> {
        private final long horizon;
        private final List<String> leaving = new ArrayList<>();
        private int examined;
        private String next = "";

        Round(long horizon) {
            this.horizon = horizon;
        }

        @Override
        public void accept(String id, Dossier dossier) {
            if (examined++ == EXAMINED_PER_TICK) {
                next = id;
            } else if (dossier.closed() && dossier.newestTime() < horizon) {
                leaving.add(id);
            }
        }
    }
}
