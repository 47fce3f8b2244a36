package io.dossierstreams.model;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;

/** A random tree in whose history units merge, split, move, begin and close. */
final class ReformedUnits {
    private static final String ROOT = "U0";
    private static final String DISTRICT = "U1";

    private final Dice dice;
    private final LocalDate first;
    private final LocalDate last;
    private final RandomUnits origin;
    private final UnitHistory history;

    private ReformedUnits(Dice dice, LocalDate first, LocalDate last) {
        this.dice = dice;
        this.first = first;
        this.last = last;
        this.origin = RandomUnits.of(dice);
        this.history = new UnitHistory(origin.tree());
    }

    /** Draws changes on days from the first to the last; some are before or after them. */
    static ReformedUnits of(Dice dice, LocalDate first, LocalDate last) {
        ReformedUnits units = new ReformedUnits(dice, first, last);
        units.change();
        return units;
    }

    UnitHistory history() {
        return history;
    }

    /** All units as they are known in the end, and the ids that no directory lists. */
    RandomUnits units() {
        return new RandomUnits(history.units(), origin.strays());
    }

    private void change() {
        history.beginLater(anyOpen().id(), anyDay());
        mergeInChain();
        split();
        move();
        history.close(anyOpen().id(), anyDay(), List.of());
        closeAboveItsChildren();
        history.exempt(anyOpen().id(), "online", anyDay());
        history.exempt(anyOpen().id(), "signed-results", anyDay());
        for (int i = dice.between(0, 4); i > 0 && hasTwoOpen(); i--) {
            switch (dice.between(1, 5)) {
                case 1 -> mergeIntoAnother();
                case 2 -> split();
                case 3 -> move();
                case 4 -> history.exempt(anyOpen().id(), "services-online", anyDay());
                default -> history.exempt(anyOpen().id(), "on-time", anyDay());
            }
        }
        if (dice.chance(30) && hasTwoOpen()) {
            closeInCircle();
        }
        if (dice.chance(30) && hasTwoOpen()) {
            nameEachOtherAsParent();
        }
    }

    /** One goes up in a new one, and that in another new one later. */
    private void mergeInChain() {
        Unit unit = anyOpen();
        LocalDate day = anyDay();
        Unit next = beginLike(unit, day.plusDays(1));
        LocalDate dayOfNext = day.plusDays(dice.between(1, 60));
        Unit afterNext = beginLike(unit, dayOfNext.plusDays(1));
        history.close(unit.id(), day, List.of(next.id()));
        history.close(next.id(), dayOfNext, List.of(afterNext.id()));
    }

    private void mergeIntoAnother() {
        Unit unit = anyOpen();
        history.close(unit.id(), anyDay(), List.of(anyOpenBut(unit).id()));
    }

    private void split() {
        Unit unit = anyOpen();
        LocalDate day = anyDay();
        Unit two = dice.chance(50) ? anyOpenBut(unit) : beginLike(unit, day.plusDays(1));
        Unit one = beginLike(unit, day.plusDays(1));
        history.close(unit.id(), day, List.of(one.id(), two.id()));
    }

    private void move() {
        Unit unit = anyOpen();
        String parent = origin.moved(unit, dice).parent();
        if (parent != null) {
            history.move(unit.id(), parent, anyDay());
        }
    }

    /** The district closes, and the units below it go to the root on the next day or weeks later. */
    private void closeAboveItsChildren() {
        LocalDate day = anyDay();
        for (Unit child : history.units()) {
            if (DISTRICT.equals(child.parent())) {
                history.move(child.id(), ROOT, day.plusDays(dice.chance(50) ? 0 : dice.between(1, 30)));
            }
        }
        if (history.unit(DISTRICT).validTo() == null) {
            history.close(DISTRICT, day, List.of());
        }
    }

    private void closeInCircle() {
        Unit one = anyOpen();
        Unit other = anyOpenBut(one);
        history.close(one.id(), anyDay(), List.of(other.id()));
        history.close(other.id(), anyDay(), List.of(one.id()));
    }

    private void nameEachOtherAsParent() {
        Unit one = anyOpen();
        Unit other = anyOpenBut(one);
        history.correctParent(one.id(), other.id(), anyDay());
        history.correctParent(other.id(), one.id(), anyDay());
    }

    /** Mostly of the same level. */
    private Unit beginLike(Unit unit, LocalDate day) {
        return history.begin(dice.chance(90) ? unit.level() : Level.COMMUNE, unit.parent(), day);
    }

    /** Not the root, so that there is one tree at all times. */
    private Unit anyOpen() {
        return anyOpenBut(history.unit(ROOT));
    }

    private boolean hasTwoOpen() {
        return history.open().stream().filter(unit -> !unit.id().equals(ROOT)).count() >= 2;
    }

    private Unit anyOpenBut(Unit unit) {
        return dice.pick(history.open().stream()
                .filter(other -> !other.id().equals(ROOT) && !other.id().equals(unit.id()))
                .toList());
    }

    private LocalDate anyDay() {
        return dice.day(first.minusDays(40), last.plusDays(20));
    }
}
