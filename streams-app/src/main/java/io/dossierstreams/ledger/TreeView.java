package io.dossierstreams.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * With which tree units are put together.
 *
 * @param day the day whose tree is taken for everything: a merged unit's past then counts for the unit that it has become
 *     part of. Empty: as it was, flows with the tree of their day, stocks with that of the as-of day
 */
public record TreeView(Optional<LocalDate> day) {
    public static final TreeView AS_IT_WAS = new TreeView(Optional.empty());

    /** Everything with the tree of this day. */
    public static TreeView asItIsOn(LocalDate day) {
        return new TreeView(Optional.of(day));
    }
}
