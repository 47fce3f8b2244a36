package io.dossierstreams.benchmark.flink;

import io.dossierstreams.benchmark.peer.Booking;
import io.dossierstreams.benchmark.peer.Verdict;
import io.dossierstreams.delta.Counters;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** A record for one of the two topics; both in one stream, so that one transaction has them all. */
record Result(Kind kind, byte[] key, byte[] value) {
    static final TypeInformation<Result> TYPE = new ValueType<>(Result.class, new ResultSerializer());

    /** Which topic it is for. */
    enum Kind {
        AGGREGATE,
        BREACH
    }

    static Result of(Key key, Counters flows) {
        return new Result(Kind.AGGREGATE, key.bytes(), flows.encode());
    }

    static Result of(String key, Verdict verdict) {
        return new Result(Kind.BREACH, Booking.encode(key), verdict.encode());
    }
}
