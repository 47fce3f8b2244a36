package io.dossierstreams.topology;

import io.dossierstreams.model.ScopePeriod;
import io.dossierstreams.model.UnitDayKey;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.figure.UnitDay;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Follows the output topics as a consumer does: by key, a null removes. */
final class FigureReader {
    private final SortedMap<UnitDayKey, Map<Measure, Long>> unitDays = new TreeMap<>();
    private final SortedMap<ScopePeriod, Map<Measure, Long>> aggregates = new TreeMap<>();
    private final SortedMap<ScopePeriod, SortedMap<String, Ratio>> indicators = new TreeMap<>();
    private final SortedMap<String, Breach> breaches = new TreeMap<>();

    void read(SentRecord sent) {
        if (sent.key().equals(Names.TICK_COMPLETE_KEY)) {
            return;
        }
        switch (sent.sink()) {
            case Names.UNIT_DAY_SINK -> readUnitDay(sent);
            case Names.AGGREGATE_SINK -> readAggregate(sent);
            case Names.BREACH_STATE_SINK -> breaches.put(sent.key(), MessageCodec.BREACH.decode(sent.value()));
            default -> {}
        }
    }

    SortedMap<UnitDayKey, Map<Measure, Long>> unitDays() {
        return unitDays;
    }

    SortedMap<ScopePeriod, Map<Measure, Long>> aggregates() {
        return aggregates;
    }

    SortedMap<ScopePeriod, SortedMap<String, Ratio>> indicators() {
        return indicators;
    }

    /** The current state of each alert, by id. */
    SortedMap<String, Breach> breaches() {
        return breaches;
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

    private void readAggregate(SentRecord sent) {
        String[] key = sent.key().split("/");
        ScopePeriod scopePeriod = new ScopePeriod(Scope.parse(key[0]), Period.parse(key[1]));
        if (sent.value() == null) {
            aggregates.remove(scopePeriod);
            indicators.remove(scopePeriod);
            return;
        }
        Aggregate message = MessageCodec.AGGREGATE.decode(sent.value());
        aggregates.put(scopePeriod, measures(message.measures()));
        SortedMap<String, Ratio> ratios = new TreeMap<>();
        message.indicators().forEach(value -> ratios.put(value.id(), value.ratio()));
        if (ratios.isEmpty()) {
            indicators.remove(scopePeriod);
        } else {
            indicators.put(scopePeriod, ratios);
        }
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
