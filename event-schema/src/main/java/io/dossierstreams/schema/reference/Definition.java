package io.dossierstreams.schema.reference;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The definition of an indicator, in one version. All versions are computed side by side.
 *
 * <p>A formula is a sum of terms, {@code receivedOnline - receivedCertificationOnline}: names of measures, or ids of
 * count indicators, with spaces around the signs, as ids may have dashes.
 *
 * @param id id of the indicator, for example {@code online}
 * @param version from 1
 * @param kind how it is computed
 * @param name for people
 * @param numerator formula, of a {@link Kind#RATIO}
 * @param denominator formula, of a {@link Kind#RATIO}
 * @param value formula, of a {@link Kind#COUNT}
 * @param activity the measure that shows that a unit was active, of a {@link Kind#COVERAGE}
 * @param exemption the indicator whose exemptions leave a unit out, where it is not this one
 * @param validFrom first day on which this version judges; null is always
 * @param source the document that it comes from
 * @param note what a reader has to know, or null
 */
public record Definition(
        String id,
        int version,
        Kind kind,
        Name name,
        String numerator,
        String denominator,
        String value,
        String activity,
        String exemption,
        LocalDate validFrom,
        String source,
        String note) {
    public Definition {
        Ids.require("id", id);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        if (version < 1) {
            throw new IllegalArgumentException("version: must be at least 1, was " + version);
        }
        given("numerator", numerator, kind == Kind.RATIO, kind);
        given("denominator", denominator, kind == Kind.RATIO, kind);
        given("value", value, kind == Kind.COUNT, kind);
        given("activity", activity, kind == Kind.COVERAGE, kind);
        exemption = exemption == null ? id : Ids.require("exemption", exemption);
    }

    /** Key of its record: {@code online.v1}. */
    public String key() {
        return id + ".v" + version;
    }

    private static void given(String field, String text, boolean wanted, Kind kind) {
        if (wanted != (text != null)) {
            throw new IllegalArgumentException(field + ": is " + (wanted ? "missing in" : "not for") + " a " + kind);
        }
    }

    /** How an indicator is computed. */
    public enum Kind {
        /** Sum over sum. */
        RATIO,
        /** A sum. */
        COUNT,
        /** Units with activity over units that are not exempt, of a level. */
        COVERAGE,
        /** Median and 95th percentile of the time from happening to arrival. */
        LAG
    }

    /**
     * The name of an indicator.
     *
     * @param vi in Vietnamese
     * @param en in English
     */
    public record Name(String vi, String en) {
        public Name {
            Objects.requireNonNull(vi, "vi");
            Objects.requireNonNull(en, "en");
        }
    }
}
