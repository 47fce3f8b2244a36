package io.dossierstreams.backtest;

import static java.util.stream.Collectors.groupingBy;

import io.dossierstreams.closing.ReferenceChange;
import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.proof.KnownReferences;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.reference.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Gathers what the judge says, tick after tick. */
final class Findings implements Consumer<TickFigures> {
    private final long first;
    private final KnownReferences references = new KnownReferences();
    private final SortedMap<String, Target> targets = new TreeMap<>();
    private final Episodes episodes = new Episodes();
    private final JudgedUnits judged = new JudgedUnits();
    private TickComplete begin;
    private TickComplete end;
    private List<Target> waiting = List.of();

    /** @param first number of the tick with which the span begins */
    Findings(long first) {
        this.first = first;
    }

    @Override
    public void accept(TickFigures figures) {
        references.accept(figures.references());
        end = figures.complete();
        waiting = figures.waitingTargets();
        figures.breaches().forEach(episodes::add);
        figures.breaches().forEach(judged::add);
        if (end.tick() == first) {
            begin = end;
            targets.putAll(references.of(ReferenceKind.TARGETS));
        } else if (begin != null) {
            ReferenceChange.of(ReferenceKind.TARGETS, figures.references()).values().stream()
                    .filter(Objects::nonNull)
                    .forEach(target -> targets.put(target.id(), target));
        }
    }

    /** What came of all ticks. */
    BacktestResult result() {
        BacktestBounds bounds =
                new BacktestBounds(begin.now(), end.now(), begin.asOf(), end.asOf(), end.tick() - begin.tick() + 1);
        Directory directory = new Directory(references.of(ReferenceKind.UNITS).values());
        Indicators indicators =
                Indicators.ofComputable(references.of(ReferenceKind.DEFINITIONS).values(), problem -> {});
        Map<String, List<Episode>> found = episodes.since(first).stream()
                .collect(groupingBy(episode -> episode.begin().target()));
        return new BacktestResult(
                bounds,
                directory,
                targets.values().stream()
                        .map(target -> new TargetFinding(
                                target,
                                found.getOrDefault(target.id(), List.of()),
                                judged.missing(target, directory, indicators, bounds),
                                waiting.contains(target)))
                        .toList());
    }
}
