package io.dossierstreams.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.reference.Unit;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The units of random logs: their tree, and when the directory learns of them. */
class RandomUnitsTest {
    @Test
    void shouldDrawTreesOfFiveToFortyUnitsWithLeavesAtDifferentDepths() {
        Set<Integer> sizes = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            List<Unit> tree = RandomLog.of(seed, 1, 1).tree();
            sizes.add(tree.size());
            assertThat(depthsOfLeaves(tree)).hasSizeGreaterThan(1);
        }
        assertThat(sizes).allMatch(size -> size >= 5 && size <= 40).contains(5, 40);
    }

    private static Set<Integer> depthsOfLeaves(List<Unit> tree) {
        Map<String, Integer> depths = new HashMap<>();
        tree.forEach(unit -> depths.put(unit.id(), unit.parent() == null ? 1 : depths.get(unit.parent()) + 1));
        Set<String> leaves = new HashSet<>(depths.keySet());
        tree.forEach(unit -> leaves.remove(unit.parent()));
        return leaves.stream().map(depths::get).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldUseUnitsThatAreNeverLoaded(long seed) {
        RandomLog log = RandomLog.of(seed);
        Set<String> loaded = log.units().stream().map(Unit::id).collect(Collectors.toSet());
        Set<String> used = new LogView(log)
                .data(Received.class).stream().map(Received::unit).collect(Collectors.toSet());

        assertThat(used).contains("X1", "X2");
        assertThat(loaded).doesNotContain("X1", "X2");
        assertThat(log.tree()).extracting(Unit::id).anyMatch(id -> used.contains(id) && !loaded.contains(id));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldLoadUnitsAfterTheirEventsAndAfterUnitsBelowThem(long seed) {
        LogView view = new LogView(RandomLog.of(seed));
        Map<String, Instant> loaded = new HashMap<>();
        view.entries(UnitLoaded.class)
                .forEach(entry -> loaded.putIfAbsent(entry.unit().id(), entry.at()));

        assertThat(view.entries(EventArrived.class))
                .anyMatch(arrived -> arrived.event().data() instanceof Received received
                        && loaded.containsKey(received.unit())
                        && loaded.get(received.unit()).isAfter(arrived.at()));
        assertThat(view.entries(UnitLoaded.class))
                .anyMatch(entry -> loaded.containsKey(entry.unit().parent())
                        && loaded.get(entry.unit().parent()).isAfter(entry.at()));
    }

    @Test
    void shouldMoveUnitsOnlyWhenAsked() {
        int moved = 0;
        for (long seed = 0; seed < 20; seed++) {
            assertThat(parentsOfUnits(RandomLog.of(seed, 1, 30))).allMatch(parents -> parents.size() == 1);
            moved += (int) parentsOfUnits(RandomLog.withMovingUnits(seed, 1, 30)).stream()
                    .filter(parents -> parents.size() > 1)
                    .count();
        }
        assertThat(moved).isPositive();
    }

    private static List<Set<String>> parentsOfUnits(RandomLog log) {
        Map<String, Set<String>> parents = new HashMap<>();
        log.units()
                .forEach(unit -> parents.computeIfAbsent(unit.id(), none -> new HashSet<>())
                        .add(String.valueOf(unit.parent())));
        return List.copyOf(parents.values());
    }
}
