package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.breach.Alert;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierCodec;
import io.dossierstreams.dossier.Known;
import io.dossierstreams.ledger.AggregateEntry;
import io.dossierstreams.ledger.Reached;
import io.dossierstreams.ledger.Totals;
import io.dossierstreams.model.DossierSample;
import io.dossierstreams.model.ReceivedSample;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.event.Received.Components;
import io.dossierstreams.schema.event.Received.Kind;
import io.dossierstreams.schema.event.Received.ServiceLevel;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.reference.Target.Severity;
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written in earlier versions of a format can still be read. */
class FirstVersionTest {
    private static final Properties GOLDEN = GoldenStateTest.load("golden-state-v1.properties");
    private static final Function<byte[], Object> DOSSIER = DossierCodec::decode;
    private static final Function<byte[], Object> PROGRESS = DossierProgress::decode;
    private static final Function<byte[], Object> LEDGER_PROGRESS = Reached::decode;
    /** Of the same bytes as counters, once. */
    private static final Function<byte[], Object> AGGREGATE = AggregateEntry::decode;

    private static final Function<byte[], Object> ALERT = Alert::decode;

    private static final Tick TICK = new Tick(300, Instant.parse("2023-06-30T17:00:00Z"), 6);
    private static final Totals TOTALS = new Totals(GoldenStateTest.COUNTERS, Collections.emptySortedMap());
    private static final long NOW = Instant.parse("2023-06-30T17:00:00Z").toEpochMilli();

    static Stream<Arguments> firstVersions() {
        return Stream.of(
                Arguments.of("dossier-all", Known.withoutArrivals(everything()), DOSSIER),
                Arguments.of(
                        "dossier-least",
                        Known.withoutArrivals(dossier("H").received("2023-03-01T09:00", "A")),
                        DOSSIER),
                Arguments.of("dossier-unknown", Dossier.UNKNOWN, DOSSIER),
                Arguments.of("dossier-progress", new DossierProgress(300, NOW, 2, "", Long.MIN_VALUE), PROGRESS),
                Arguments.of(
                        "dossier-progress-none",
                        new DossierProgress(0, Long.MIN_VALUE, 0, "", Long.MIN_VALUE),
                        PROGRESS),
                Arguments.of("ledger-progress", new Reached(TICK, null), LEDGER_PROGRESS),
                Arguments.of("alert-new", Alert.NEW, ALERT),
                Arguments.of(
                        "alert",
                        new Alert(AlertState.RESOLVED, 2, 130, Instant.EPOCH, 0, null, null, null, Instant.EPOCH),
                        ALERT),
                Arguments.of("counters", new AggregateEntry(TOTALS, Counters.ZERO, 0), AGGREGATE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("firstVersions")
    void shouldStillReadTheBytesOfTheFirstVersion(String name, Object value, Function<byte[], Object> decode) {
        assertThat(decode.apply(HexFormat.of().parseHex(GOLDEN.getProperty(name))))
                .isEqualTo(value);
    }

    @Test
    void shouldStillReadTheBytesOfProgressInTheSecondVersion() {
        Properties second = GoldenStateTest.load("golden-state-v2.properties");
        assertThat(DossierProgress.decode(HexFormat.of().parseHex(second.getProperty("dossier-progress"))))
                .as("whoever has to leave may be there")
                .isEqualTo(new DossierProgress(300, NOW, 2, "H-41", Long.MIN_VALUE));
    }

    @Test
    void shouldStillReadTheBytesOfAlertsInTheSecondVersion() {
        Properties second = GoldenStateTest.load("golden-state-v2.properties");
        assertThat(Alert.decode(HexFormat.of().parseHex(second.getProperty("alert-new"))))
                .isEqualTo(Alert.NEW);
        assertThat(Alert.decode(HexFormat.of().parseHex(second.getProperty("alert"))))
                .as("what it was told is taken to be as old as its state")
                .isEqualTo(new Alert(
                        AlertState.MISSED,
                        2,
                        130,
                        TICK.now(),
                        1_000_000,
                        Severity.CRITICAL,
                        Reason.PERIOD_CLOSED,
                        null,
                        TICK.now()));
    }

    /** A dossier of which everything is known. */
    static DossierSample everything() {
        return dossier("H")
                .revision(1)
                .received(
                        "2023-03-01T09:00",
                        ReceivedSample.by("HN.HOAI-DUC")
                                .channel(Channel.POSTAL)
                                .due("2023-03-09T17:00")
                                .kind(Kind.CERTIFICATION)
                                .serviceLevel(ServiceLevel.INFORMATION)
                                .nationalAccount()
                                .components(Components.FULL)
                                .reusedData()
                                .feeRequired())
                .add("2023-03-10T09:00", new Resolved(Resolved.Outcome.WITHDRAWN, true, 7, "B"))
                .revision(0)
                .voided("2023-03-11T09:00")
                .extended("2023-03-08T09:00", "E1", "2023-03-20T17:00")
                .verified("2023-03-02T09:00", "L1", false)
                .verified("2023-03-02T09:00", "L2", true)
                .paid("2023-03-03T09:00", "P1", 45_000, Method.OFFLINE, Purpose.OBLIGATION)
                .signed("2023-03-10T10:00", "R1", "B")
                .signed("2023-03-10T10:00", "R2", null);
    }
}
