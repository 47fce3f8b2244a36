package io.dossierstreams.model;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A random tree of 5 to 40 units, and ids that no directory lists.
 *
 * @param tree all units, each after the one above it; leaves are at different depths
 * @param strays ids that events use although the tree lacks them
 */
record RandomUnits(List<Unit> tree, List<String> strays) {
    private static final Map<Level, List<Level>> LEVELS_BELOW = Map.of(
            Level.PROVINCE, List.of(Level.DEPARTMENT, Level.DISTRICT, Level.COMMUNE),
            Level.DEPARTMENT, List.of(Level.BRANCH),
            Level.DISTRICT, List.of(Level.COMMUNE, Level.BRANCH),
            Level.COMMUNE, List.of(Level.BRANCH),
            Level.BRANCH, List.of());

    static RandomUnits of(Dice dice) {
        int size = dice.between(5, 40);
        List<Unit> tree = new ArrayList<>();
        // The branch is four deep; the department's side can be at most three.
        add(tree, Level.PROVINCE, null);
        add(tree, Level.DISTRICT, "U0");
        add(tree, Level.COMMUNE, "U1");
        add(tree, Level.BRANCH, "U2");
        add(tree, Level.DEPARTMENT, "U0");
        if (size > 12 && dice.chance(40)) {
            add(tree, Level.PROVINCE, null);
        }
        while (tree.size() < size) {
            Unit parent = dice.pick(tree);
            List<Level> below = LEVELS_BELOW.get(parent.level());
            if (!below.isEmpty()) {
                add(tree, dice.pick(below), parent.id());
            }
        }
        return new RandomUnits(List.copyOf(tree), List.of("X1", "X2"));
    }

    private static void add(List<Unit> tree, Level level, String parent) {
        String id = "U" + tree.size();
        tree.add(Unit.of(id, "Unit " + id, level, parent));
    }

    /** The id of any unit, now and then of one that the tree lacks. */
    String anyId(Dice dice) {
        return dice.chance(8) ? dice.pick(strays) : dice.pick(tree).id();
    }

    /** The same unit under another parent that may have such a unit; the unit itself where there is no other. */
    Unit moved(Unit unit, Dice dice) {
        List<String> parents = tree.stream()
                .filter(other -> LEVELS_BELOW.get(other.level()).contains(unit.level()))
                .map(Unit::id)
                .filter(id -> !id.equals(unit.parent()))
                .toList();
        return parents.isEmpty() ? unit : Unit.of(unit.id(), unit.name(), unit.level(), dice.pick(parents));
    }
}
