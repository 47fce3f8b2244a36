package io.dossierstreams.topology;

import io.dossierstreams.model.ScopePeriod;
import io.dossierstreams.model.UnitDayKey;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.figure.UnitDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Follows the output topics as a consumer does: by key, a null removes. */
final class FigureReader {
    private final SortedMap<UnitDayKey, Map<Measure, Long>> unitDays = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> unitMonths = new TreeMap<>();
    private final SortedMap<ScopePeriod, Aggregate> aggregates = new TreeMap<>();
    private final SortedMap<String, Breach> breaches = new TreeMap<>();

    void read(SentRecord sent) {
        if (sent.key().equals(Names.TICK_COMPLETE_KEY)) {
            return;
        }
        switch (sent.sink()) {
            case Names.UNIT_DAY_SINK -> readUnitDay(sent);
            case Names.UNIT_MONTH_SINK -> readUnitMonth(sent);
            case Names.AGGREGATE_SINK -> readAggregate(sent);
            case Names.BREACH_STATE_SINK -> breaches.put(sent.key(), MessageCodec.BREACH.decode(sent.value()));
            default -> {}
        }
    }

    SortedMap<UnitDayKey, Map<Measure, Long>> unitDays() {
        return unitDays;
    }

    /** The sets of procedures by {@code unit/month}, without the months that are final. */
    SortedMap<String, SortedSet<String>> unitMonths(LocalDate since) {
        SortedMap<String, SortedSet<String>> kept = new TreeMap<>(unitMonths);
        kept.keySet()
                .removeIf(key -> Period.parse(key.substring(key.indexOf('/') + 1))
                        .start()
                        .isBefore(since));
        return kept;
    }

    SortedMap<ScopePeriod, Map<Measure, Long>> aggregates(LocalDate since) {
        return kept(since, aggregate -> measures(aggregate.measures()));
    }

    SortedMap<ScopePeriod, SortedMap<String, Ratio>> indicators(LocalDate since) {
        return kept(since, aggregate -> {
            SortedMap<String, Ratio> values = new TreeMap<>();
            aggregate.indicators().forEach(value -> values.put(key(value.id(), value.version()), value.ratio()));
            return values.isEmpty() ? null : values;
        });
    }

    SortedMap<ScopePeriod, SortedMap<String, Long>> counts(LocalDate since) {
        return kept(since, aggregate -> {
            SortedMap<String, Long> values = new TreeMap<>();
            aggregate.counts().forEach(value -> values.put(key(value.id(), value.version()), value.value()));
            return values.isEmpty() ? null : values;
        });
    }

    SortedMap<ScopePeriod, SortedMap<String, LagValue>> lags(LocalDate since) {
        return kept(since, aggregate -> {
            SortedMap<String, LagValue> values = new TreeMap<>();
            aggregate.lags().forEach(value -> values.put(key(value.id(), value.version()), value));
            return values.isEmpty() ? null : values;
        });
    }

    SortedMap<ScopePeriod, Instant> restated(LocalDate since) {
        return kept(since, Aggregate::restatedAt);
    }

    /** The current state of each alert, by id. */
    SortedMap<String, Breach> breaches() {
        return breaches;
    }

    /** Of the aggregates whose period is not final, what is not null. */
    private <V> SortedMap<ScopePeriod, V> kept(LocalDate since, Function<Aggregate, V> value) {
        SortedMap<ScopePeriod, V> kept = new TreeMap<>();
        aggregates.forEach((key, aggregate) -> {
            V found = key.period().start().isBefore(since) ? null : value.apply(aggregate);
            if (found != null) {
                kept.put(key, found);
            }
        });
        return kept;
    }

    private void readUnitDay(SentRecord sent) {
        String[] key = sent.key().split("/");
        UnitDayKey unitDay = new UnitDayKey(key[0], LocalDate.parse(key[1]));
        if (sent.value() == null) {
            unitDays.remove(unitDay);
        } else {
            UnitDay message = MessageCodec.UNIT_DAY.decode(sent.value());
            unitDays.put(unitDay, measures(message.measures()));
        }
    }

    private void readUnitMonth(SentRecord sent) {
        if (sent.value() == null) {
            unitMonths.remove(sent.key());
        } else {
            unitMonths.put(
                    sent.key(),
                    new TreeSet<>(MessageCodec.UNIT_MONTH.decode(sent.value()).proceduresOnline()));
        }
    }

    private void readAggregate(SentRecord sent) {
        String[] key = sent.key().split("/");
        ScopePeriod scopePeriod = new ScopePeriod(Scope.parse(key[0]), Period.parse(key[1]));
        if (sent.value() == null) {
            aggregates.remove(scopePeriod);
        } else {
            aggregates.put(scopePeriod, MessageCodec.AGGREGATE.decode(sent.value()));
        }
    }

    private static String key(String id, int version) {
        return id + ".v" + version;
    }

    private static Map<Measure, Long> measures(Map<String, Long> byName) {
        return byName.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> Measure.of(entry.getKey()).orElseThrow(),
                        Map.Entry::getValue,
                        (a, b) -> a,
                        () -> new EnumMap<>(Measure.class)));
    }
}
