package io.dossierstreams.backtest;

import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.Tree;
import java.util.List;
import java.util.function.Predicate;

/**
 * What targets would have raised.
 *
 * @param bounds between which ticks
 * @param directory the units as they were at the last tick
 * @param targets what each target found that was there at one of these ticks, by its id
 */
public record BacktestResult(BacktestBounds bounds, Directory directory, List<TargetFinding> targets) {
    public BacktestResult {
        targets = List.copyOf(targets);
    }

    /** The part of a unit and of those below it, by the tree of the last day. */
    public BacktestResult under(String unit) {
        Tree tree = directory.on(bounds.to());
        Predicate<String> isUnder = id -> id.equals(unit)
                || tree.ancestors(id).stream().anyMatch(above -> above.id().equals(unit));
        return new BacktestResult(
                bounds,
                directory,
                targets.stream()
                        .map(finding -> new TargetFinding(
                                finding.target(),
                                finding.episodes().stream()
                                        .filter(episode ->
                                                isUnder.test(episode.begin().unit()))
                                        .toList(),
                                finding.unjudged().stream()
                                        .filter(candidate -> isUnder.test(candidate.id()))
                                        .toList(),
                                finding.waiting()))
                        .toList());
    }
}
