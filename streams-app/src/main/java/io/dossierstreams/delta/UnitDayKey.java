package io.dossierstreams.delta;

import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import io.dossierstreams.state.Spread;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * A unit and a day, day first: a new day's counters are then one range of a store.
 *
 * @param day the day
 * @param unit the unit's id, known to the directory or not
 */
public record UnitDayKey(LocalDate day, String unit) implements Comparable<UnitDayKey> {

    @Override
    public int compareTo(UnitDayKey other) {
        int byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : unit.compareTo(other.unit);
    }

    /** Spread out: in the sum that a record makes of its parts, the next day is the same as the unit ten numbers on. */
    @Override
    public int hashCode() {
        return Spread.over(day.hashCode(), unit.hashCode());
    }

    /** Bytes that sort by day (days since 1970 are not negative: times before 2000 are rejected). */
    public byte[] encode() {
        return new BinaryWriter()
                .writeRaw(prefix(day))
                .writeRaw(unit.getBytes(StandardCharsets.UTF_8))
                .toByteArray();
    }

    /** The first bytes of the keys of a day. */
    public static byte[] prefix(LocalDate day) {
        return new BinaryWriter().writeSortable(day.toEpochDay()).toByteArray();
    }

    public static UnitDayKey decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        return new UnitDayKey(in.readSortableDay(), new String(in.readRest(), StandardCharsets.UTF_8));
    }
}
