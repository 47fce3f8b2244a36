package io.dossierstreams.ledger;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import io.dossierstreams.state.Spread;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What an aggregate is of; period first, so that the scopes of one period are one range of a store. */
public record ScopePeriod(Period period, Scope scope) implements Comparable<ScopePeriod> {
    private static final PeriodKind[] KINDS = PeriodKind.values();

    @Override
    public int compareTo(ScopePeriod other) {
        int byPeriod = period.compareTo(other.period);
        return byPeriod != 0 ? byPeriod : scope.compareTo(other.scope);
    }

    /**
     * Spread out: in the sum that a record makes of its parts, the next day is the same as another unit some numbers on, and
     * tables of thousands of keys become lists.
     */
    @Override
    public int hashCode() {
        return Spread.over(period.hashCode(), scope.hashCode());
    }

    public byte[] encode() {
        return new BinaryWriter()
                .writeRaw(prefix(period))
                .writeRaw(scope.id().getBytes(StandardCharsets.UTF_8))
                .toByteArray();
    }

    public static ScopePeriod decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        PeriodKind kind = KINDS[in.readOrdinal(KINDS.length)];
        LocalDate start = in.readSortableDay();
        Period period =
                kind == PeriodKind.CAMPAIGN ? Period.between(start, in.readSortableDay()) : Period.of(kind, start);
        return new ScopePeriod(period, Scope.parse(new String(in.readRest(), StandardCharsets.UTF_8)));
    }

    /** The first bytes of the keys of a period. */
    public static byte[] prefix(Period period) {
        BinaryWriter out = new BinaryWriter()
                .writeByte(period.kind().ordinal())
                .writeSortable(period.start().toEpochDay());
        // The end of the others follows from the start.
        return (period.kind() == PeriodKind.CAMPAIGN
                        ? out.writeSortable(period.end().toEpochDay())
                        : out)
                .toByteArray();
    }
}
