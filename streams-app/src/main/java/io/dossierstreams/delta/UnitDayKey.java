package io.dossierstreams.delta;

import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
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

    /**
     * That of a record adds up: a day later and an id with a digit less come to the same, so that most keys of a month
     * would have a few hashes.
     */
    @Override
    public int hashCode() {
        return mixed(unit.hashCode(), day.hashCode());
    }

    static int mixed(int hash, int other) {
        int product = (hash ^ other * 0x9E3779B9) * 0x85EBCA6B;
        return product ^ product >>> 15;
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
