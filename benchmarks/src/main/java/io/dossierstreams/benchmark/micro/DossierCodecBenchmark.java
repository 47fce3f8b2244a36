package io.dossierstreams.benchmark.micro;

import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierCodec;
import io.dossierstreams.dossier.DossierFold;
import io.dossierstreams.schema.event.DossierEvent;
import java.util.Arrays;
import java.util.List;
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

/** A dossier to the bytes of its state and back: done once or twice for each event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DossierCodecBenchmark {
    private static final int DOSSIERS = 1 << 10;

    /** How many of its events have come: one is the receipt alone, five are all. */
    @Param({"1", "5"})
    private int events;

    private final Dossier[] dossiers = new Dossier[DOSSIERS];
    private final byte[][] encoded = new byte[DOSSIERS][];
    private int next;

    /** Folds the events, and checks that the bytes are those of the same dossier. */
    @Setup
    public void fold() {
        for (int i = 0; i < DOSSIERS; i++) {
            List<DossierEvent> all = UsualDossiers.events(i);
            Dossier dossier = Dossier.UNKNOWN;
            for (DossierEvent event : all.subList(0, Math.min(events, all.size()))) {
                dossier = DossierFold.fold(dossier, event, event.time().toEpochMilli() + 1500)
                        .dossier();
            }
            dossiers[i] = dossier;
            encoded[i] = DossierCodec.encode(dossier);
            if (!Arrays.equals(DossierCodec.encode(DossierCodec.decode(encoded[i])), encoded[i])) {
                throw new IllegalStateException("dossier " + i + " is not read as it was written");
            }
        }
    }

    @Benchmark
    public byte[] encode() {
        return DossierCodec.encode(dossiers[++next & DOSSIERS - 1]);
    }

    @Benchmark
    public Dossier decode() {
        return DossierCodec.decode(encoded[++next & DOSSIERS - 1]);
    }
}
