package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.Booking;
import io.dossierstreams.benchmark.peer.PeerTarget;
import io.dossierstreams.benchmark.peer.PeerTargets;
import io.dossierstreams.benchmark.peer.Tree;
import io.dossierstreams.benchmark.peer.Verdict;
import io.dossierstreams.delta.Counters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All aggregates, in hash maps: a tick is closed when all partitions have reached it. Differences are first added up by
 * day and scope, and only then spread over periods, as the scopes at the top take in all units.
 */
final class LoopLedger {
    private final Tree tree;
    private final Booking booking;
    private final PeerTargets targets;
    private final int partitions;
    private final Output output;
    /** By tick, until it is closed; the partitions run ahead of each other. */
    private final Map<Long, List<PartOfTick>> open = new HashMap<>();
    /** By period, then scope. */
    private final Map<String, Map<String, LoopAggregate>> aggregates = new HashMap<>();

    private long events;

    LoopLedger(Workload workload, Output output) {
        this.tree = Tree.of(workload.directory());
        this.booking = new Booking(tree);
        this.targets = new PeerTargets(workload.targets(), tree);
        this.partitions = workload.partitions();
        this.output = output;
    }

    /** Where the results go. */
    interface Output {
        /** An aggregate changed in this tick. */
        void changed(String key, Counters flows);

        /** A breach began or ended in this tick. */
        void changed(String key, Verdict verdict);

        /** All of a tick was given. */
        void closed(long tick, List<PartOfTick> parts);
    }

    void take(PartOfTick part) {
        List<PartOfTick> parts = open.computeIfAbsent(part.tick(), none -> new ArrayList<>());
        parts.add(part);
        if (parts.size() == partitions) {
            open.remove(part.tick());
            close(part.tick(), parts);
        }
    }

    /** How many events the closed ticks had. */
    long events() {
        return events;
    }

    /** Whether no tick waits for a partition. */
    boolean isDone() {
        return open.isEmpty();
    }

    /** Gives all aggregates, and all breaches that have not ended, as they are now. */
    void giveAll(Output all) {
        aggregates
                .values()
                .forEach(ofPeriod -> ofPeriod.values().forEach(aggregate -> {
                    all.changed(aggregate.key, aggregate.sum.toCounters());
                    for (int position = 0; position < aggregate.targets.size(); position++) {
                        if (aggregate.isBelow(position)) {
                            all.changed(breachKey(aggregate, position), Verdict.BELOW);
                        }
                    }
                }));
    }

    private void close(long tick, List<PartOfTick> parts) {
        List<LoopAggregate> changed = new ArrayList<>();
        sumsByDay(parts)
                .forEach((day, sums) -> booking.periods(day).forEach(period -> {
                    Map<String, LoopAggregate> ofPeriod = aggregates.computeIfAbsent(period, none -> new HashMap<>());
                    sums.forEach((scope, sum) -> {
                        LoopAggregate aggregate = ofPeriod.get(scope);
                        if (aggregate == null) {
                            String key = Booking.key(scope, period);
                            aggregate = new LoopAggregate(key, targets.of(key));
                            ofPeriod.put(scope, aggregate);
                        }
                        aggregate.sum.add(sum.toCounters());
                        if (aggregate.tick != tick) {
                            aggregate.tick = tick;
                            changed.add(aggregate);
                        }
                    });
                }));
        changed.forEach(this::settle);
        parts.forEach(part -> events += part.events());
        output.closed(tick, parts);
    }

    private Map<LocalDate, Map<String, Counters.Sum>> sumsByDay(List<PartOfTick> parts) {
        Map<LocalDate, Map<String, Counters.Sum>> days = new HashMap<>();
        for (PartOfTick part : parts) {
            part.sums().forEach((day, units) -> {
                Map<String, Counters.Sum> ofDay = days.computeIfAbsent(day, none -> new HashMap<>());
                units.forEach((unit, sum) -> {
                    Counters flows = sum.toCounters().flows();
                    for (String scope : flows.isZero() ? List.<String>of() : tree.scopes(unit)) {
                        ofDay.computeIfAbsent(scope, none -> new Counters.Sum()).add(flows);
                    }
                });
            });
        }
        return days;
    }

    private void settle(LoopAggregate aggregate) {
        Counters flows = aggregate.sum.toCounters();
        output.changed(aggregate.key, flows);
        for (int position = 0; position < aggregate.targets.size(); position++) {
            boolean before = aggregate.isBelow(position);
            boolean now = aggregate.targets.get(position).isBelow(flows, before);
            if (now != before) {
                aggregate.below ^= 1L << position;
                output.changed(breachKey(aggregate, position), now ? Verdict.BELOW : Verdict.CLEARED);
            }
        }
    }

    private static String breachKey(LoopAggregate aggregate, int position) {
        PeerTarget target = aggregate.targets.get(position);
        return target.breachKey(PeerTargets.unit(aggregate.key), Booking.period(aggregate.key));
    }
}
