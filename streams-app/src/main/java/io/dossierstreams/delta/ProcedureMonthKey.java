package io.dossierstreams.delta;

import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import io.dossierstreams.state.Spread;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * A month, a unit and a procedure, in this order: what a unit received in a month is then one range of a store.
 *
 * @param month first day of the month
 * @param unit the unit's id
 * @param procedure the procedure's id
 */
public record ProcedureMonthKey(LocalDate month, String unit, String procedure)
        implements Comparable<ProcedureMonthKey> {
    /** Ends the unit; less than any character of an id, so that the bytes sort as the ids do. */
    private static final int END_OF_UNIT = 0;

    public ProcedureMonthKey {
        if (month.getDayOfMonth() != 1) {
            throw new IllegalArgumentException("month: expected its first day, was " + month);
        }
    }

    @Override
    public int compareTo(ProcedureMonthKey other) {
        int byMonth = month.compareTo(other.month);
        if (byMonth != 0) {
            return byMonth;
        }
        int byUnit = unit.compareTo(other.unit);
        return byUnit != 0 ? byUnit : procedure.compareTo(other.procedure);
    }

    /** Spread out, as that of {@link UnitDayKey}. */
    @Override
    public int hashCode() {
        return Spread.over(Spread.over(month.hashCode(), unit.hashCode()), procedure.hashCode());
    }

    /** Bytes that sort by month, unit and procedure. */
    public byte[] encode() {
        return new BinaryWriter()
                .writeRaw(prefix(month, unit))
                .writeRaw(procedure.getBytes(StandardCharsets.UTF_8))
                .toByteArray();
    }

    /** The first bytes of the keys of a unit and month. */
    public static byte[] prefix(LocalDate month, String unit) {
        return new BinaryWriter()
                .writeSortable(month.toEpochDay())
                .writeRaw(unit.getBytes(StandardCharsets.UTF_8))
                .writeByte(END_OF_UNIT)
                .toByteArray();
    }

    /** The first bytes of the keys of a month. */
    public static byte[] prefix(LocalDate month) {
        return new BinaryWriter().writeSortable(month.toEpochDay()).toByteArray();
    }

    public static ProcedureMonthKey decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        LocalDate month = in.readSortableDay();
        byte[] ids = in.readRest();
        int end = 0;
        while (end < ids.length && ids[end] != END_OF_UNIT) {
            end++;
        }
        if (month.getDayOfMonth() != 1 || end == ids.length) {
            throw new IllegalStateException("no key of a procedure and month: " + month + ", " + ids.length + " bytes");
        }
        return new ProcedureMonthKey(
                month,
                new String(ids, 0, end, StandardCharsets.UTF_8),
                new String(ids, end + 1, ids.length - end - 1, StandardCharsets.UTF_8));
    }
}
