package io.dossierstreams.backtest;

import io.dossierstreams.schema.breach.Breach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the messages of alerts together to episodes. */
final class Episodes {
    private static final Comparator<Episode> ORDER = Comparator.comparing(
                    (Episode episode) -> episode.begin().target())
            .thenComparing(episode -> episode.begin().unit())
            .thenComparing(episode -> episode.begin().period())
            .thenComparing(episode -> episode.evidence().tick());

    /** By alert id. */
    private final SortedMap<String, List<List<Breach>>> byAlert = new TreeMap<>();

    /** Takes the next message of an alert; a reminder, which repeats a revision, is none. */
    void add(Breach message) {
        if (!message.concernsConsumers()) {
            return;
        }
        List<List<Breach>> episodes = byAlert.computeIfAbsent(message.id(), id -> new ArrayList<>());
        if (Episode.isBegunBy(message)) {
            episodes.add(new ArrayList<>(List.of(message)));
            return;
        }
        List<Breach> last = episodes.get(episodes.size() - 1);
        if (message.revision() != last.get(last.size() - 1).revision()) {
            last.add(message);
        }
    }

    /** Those that fired at a tick or began behind it, by target, unit, period and time. */
    List<Episode> since(long tick) {
        return byAlert.values().stream()
                .flatMap(List::stream)
                .map(Episode::new)
                .filter(episode -> episode.evidence().tick() >= tick
                        || episode.calmed()
                                .map(message -> message.evidence().tick() > tick)
                                .orElse(true))
                .sorted(ORDER)
                .toList();
    }
}
