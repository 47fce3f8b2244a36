package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.Booking;
import io.dossierstreams.benchmark.peer.PeerOptions;
import io.dossierstreams.benchmark.peer.PeerTarget;
import io.dossierstreams.benchmark.peer.PeerTargets;
import io.dossierstreams.benchmark.peer.Tree;
import io.dossierstreams.benchmark.peer.Verdict;
import io.dossierstreams.delta.Contributions;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The work of all contenders as a program of the Streams DSL: aggregate per dossier, spread what changed over scopes and
 * periods, aggregate per scope and period, judge.
 *
 * <p>Aggregates go out at each commit and not at each tick: the cache of a store is what the DSL has for "what changed
 * since". Stores whose state carries the last change hand on every one, and so have no cache.
 */
final class DslTopology {
    private static final Serde<String> KEYS = Serdes.String();

    private final PeerOptions options;
    private final Contributions contributions = new Contributions(Workload.ZONE);
    private final Booking booking;
    private final PeerTargets targets;
    private final Runnable taken;

    /** @param taken is run with each event */
    DslTopology(PeerOptions options, Runnable taken) {
        Workload workload = new Workload(0, options.units(), options.partitions());
        Tree tree = Tree.of(workload.directory());
        this.options = options;
        this.booking = new Booking(tree);
        this.targets = new PeerTargets(workload.targets(), tree);
        this.taken = taken;
    }

    Topology build() {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, Counters> aggregates = aggregates(
                differences(builder.stream(Topic.EVENTS.topicName(), Consumed.with(KEYS, JsonSerde.ofEvents()))));
        aggregates.to(options.aggregateTopic(), Produced.with(KEYS, serde(Counters::encode)));
        breaches(aggregates).to(options.breachTopic(), Produced.with(KEYS, serde(Verdict::encode)));
        return builder.build();
    }

    private KStream<String, Counters> differences(KStream<String, EventMessage> messages) {
        return messages.filter((dossier, message) -> message != null)
                .peek((dossier, message) -> taken.run())
                .processValues(WithArrival::new)
                .groupByKey()
                .aggregate(
                        () -> DossierState.UNKNOWN,
                        (dossier, arrived, state) -> state.after(arrived, contributions),
                        this.<DossierState>store("dossiers", DossierState.class).withCachingDisabled())
                .toStream()
                .flatMap((dossier, state) -> spread(state));
    }

    private List<KeyValue<String, Counters>> spread(DossierState state) {
        TreeMap<String, Counters> sums = new TreeMap<>();
        for (DossierState.Change change : state.changes()) {
            booking.spread(
                    new UnitDayKey(change.day(), change.unit()),
                    change.counters(),
                    (key, counters) -> sums.merge(key, counters, Counters::plus));
        }
        List<KeyValue<String, Counters>> spread = new ArrayList<>();
        sums.forEach((key, counters) -> {
            if (!counters.isZero()) {
                spread.add(KeyValue.pair(key, counters));
            }
        });
        return spread;
    }

    private KStream<String, Counters> aggregates(KStream<String, Counters> differences) {
        return differences
                .groupByKey(Grouped.with("differences", KEYS, JsonSerde.of(Counters.class)))
                .aggregate(
                        () -> Counters.ZERO,
                        (key, difference, sum) -> sum.plus(difference),
                        store("aggregates", Counters.class))
                .toStream();
    }

    private KStream<String, Verdict> breaches(KStream<String, Counters> aggregates) {
        return aggregates
                .filter((key, counters) -> !targets.of(key).isEmpty())
                .groupByKey()
                .aggregate(
                        () -> UnitVerdicts.NONE,
                        (key, counters, verdicts) -> verdicts.after(key, counters, targets),
                        this.<UnitVerdicts>store("verdicts", UnitVerdicts.class).withCachingDisabled())
                .toStream()
                .flatMap(this::changed);
    }

    private List<KeyValue<String, Verdict>> changed(String key, UnitVerdicts verdicts) {
        return targets.of(key).stream()
                .filter(target -> verdicts.changed().containsKey(target.id()))
                .map(target ->
                        KeyValue.pair(breachKey(target, key), verdicts.changed().get(target.id())))
                .toList();
    }

    private static String breachKey(PeerTarget target, String key) {
        return target.breachKey(PeerTargets.unit(key), Booking.period(key));
    }

    private <T> Materialized<String, T, KeyValueStore<Bytes, byte[]>> store(String name, Class<T> type) {
        return Materialized.<String, T, KeyValueStore<Bytes, byte[]>>as(name)
                .withKeySerde(KEYS)
                .withValueSerde(JsonSerde.of(type));
    }

    /** Of what is written and never read here. */
    private static <T> Serde<T> serde(Function<T, byte[]> encode) {
        return Serdes.serdeFrom((topic, value) -> encode.apply(value), (topic, bytes) -> {
            throw new UnsupportedOperationException("reading " + topic);
        });
    }

    /** The timestamp of a record is not in its value, and no aggregator sees it. */
    private static final class WithArrival extends ContextualFixedKeyProcessor<String, EventMessage, EventArrival> {
        @Override
        public void process(FixedKeyRecord<String, EventMessage> message) {
            context().forward(message.withValue(new EventArrival(message.value().event(), message.timestamp())));
        }
    }
}
