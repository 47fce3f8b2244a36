package io.dossierstreams.benchmark.micro;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Measure;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Counters to bytes and back, and added up: per event a few, per unit and day nearly all. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CountersBenchmark {
    /** How many measures are not zero. */
    @Param({"3", "24"})
    private int measures;

    private Counters counters;
    private byte[] encoded;

    @Setup
    public void count() {
        Counters.Sum sum = new Counters.Sum();
        for (int i = 0; i < measures; i++) {
            sum.add(Measure.values()[i * (Measure.COUNTED - 1) / measures], 1L + i * 97L);
        }
        counters = sum.toCounters();
        encoded = counters.encode();
    }

    @Benchmark
    public byte[] encode() {
        return counters.encode();
    }

    @Benchmark
    public Counters decode() {
        return Counters.decode(encoded);
    }

    @Benchmark
    public Counters plus() {
        return counters.plus(counters);
    }
}
