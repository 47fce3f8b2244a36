package io.dossierstreams.schema.figure;

import io.dossierstreams.schema.reference.Level;
import java.util.Objects;

/**
 * What a figure is a sum over. Rates of a scope are pooled, sum over sum, never the mean of rates.
 *
 * @param kind what it takes in
 * @param unit the unit, or null for {@link Kind#UNASSIGNED}
 * @param level the level, for {@link Kind#LEVEL}; else null
 */
public record Scope(Kind kind, String unit, Level level) implements Comparable<Scope> {
    /** Counters of units that the directory does not know yet. */
    public static final Scope UNASSIGNED = new Scope(Kind.UNASSIGNED, null, null);

    public Scope {
        Objects.requireNonNull(kind, "kind");
        if ((kind == Kind.UNASSIGNED) != (unit == null) || (kind == Kind.LEVEL) != (level != null)) {
            throw new IllegalArgumentException("scope: unit and level do not fit " + kind);
        }
    }

    /** A unit alone. */
    public static Scope unit(String unit) {
        return new Scope(Kind.UNIT, unit, null);
    }

    /** A unit and everything under it. */
    public static Scope under(String unit) {
        return new Scope(Kind.UNDER, unit, null);
    }

    /** Every unit of a level below a unit. */
    public static Scope level(String unit, Level level) {
        return new Scope(Kind.LEVEL, unit, level);
    }

    /** For example {@code unit:HN}, {@code under:HN}, {@code level:HN:COMMUNE}, {@code unassigned}. */
    public String id() {
        return switch (kind) {
            case UNIT -> "unit:" + unit;
            case UNDER -> "under:" + unit;
            case LEVEL -> "level:" + unit + ":" + level;
            case UNASSIGNED -> "unassigned";
        };
    }

    /**
     * The scope with this {@link #id()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Scope parse(String id) {
        String[] parts = id.split(":", -1);
        return switch (parts[0] + parts.length) {
            case "unit2" -> unit(parts[1]);
            case "under2" -> under(parts[1]);
            case "level3" -> level(parts[1], Level.valueOf(parts[2]));
            case "unassigned1" -> UNASSIGNED;
            default ->
                throw new IllegalArgumentException(
                        "scope: expected unit:U, under:U, level:U:LEVEL or unassigned, was " + id);
        };
    }

    /** As the {@link #id() ids} do, without making them: hundreds of thousands of scopes may be sorted at once. */
    @Override
    public int compareTo(Scope other) {
        if (kind != other.kind) {
            return Integer.compare(kind.place, other.kind.place);
        }
        return switch (kind) {
            case UNIT, UNDER -> unit.compareTo(other.unit);
            case LEVEL -> {
                int byUnit = compareBeforeColon(unit, other.unit);
                yield byUnit != 0 ? byUnit : level.name().compareTo(other.level.name());
            }
            case UNASSIGNED -> 0;
        };
    }

    /** A colon sorts behind a dash and digits, so that {@code HN-01:} comes before {@code HN:}, though not so without it. */
    private static int compareBeforeColon(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        if (a.startsWith(b)) {
            return a.charAt(b.length()) - ':';
        }
        return b.startsWith(a) ? ':' - b.charAt(a.length()) : a.compareTo(b);
    }

    /** What a scope takes in. */
    public enum Kind {
        UNIT(3),
        UNDER(2),
        LEVEL(0),
        UNASSIGNED(1);

        /** Among the ids of all kinds. */
        private final int place;

        Kind(int place) {
            this.place = place;
        }
    }
}
