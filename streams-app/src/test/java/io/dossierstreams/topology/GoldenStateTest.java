package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dossierstreams.breach.Alert;
import io.dossierstreams.breach.Source;
import io.dossierstreams.deadline.DeadlineKey;
import io.dossierstreams.deadline.SentNotices;
import io.dossierstreams.delta.CountCodec;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.DeltaCodec;
import io.dossierstreams.delta.DeltaRecord.Changes;
import io.dossierstreams.delta.DeltaRecord.Marker;
import io.dossierstreams.delta.DeltaRecord.Reference;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.ProcedureMonthKey;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierCodec;
import io.dossierstreams.dossier.Known;
import io.dossierstreams.ledger.AggregateEntry;
import io.dossierstreams.ledger.Reached;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.ledger.Totals;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target.Severity;
import io.dossierstreams.tick.Tick;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bytes of every state format and key. A changelog outlives the software that wrote it: where one of these changes,
 * raise the version, keep reading the old one, and add a new resource beside the old.
 */
class GoldenStateTest {
    private static final Properties GOLDEN = load("golden-state-v1.properties");
    /** Formats of which there is a second version, and those that came with them. */
    private static final Properties GOLDEN_2 = load("golden-state-v2.properties");

    /** Formats of which there is a third version, and those that came with them. */
    private static final Properties GOLDEN_3 = load("golden-state-v3.properties");

    /** Formats that came, or changed, when changes were combined into one record. */
    private static final Properties GOLDEN_4 = load("golden-state-v4.properties");

    private static final Tick TICK = new Tick(300, Instant.parse("2023-06-30T17:00:00Z"), 6);
    private static final ProcedureMonthKey PROCEDURE =
            new ProcedureMonthKey(LocalDate.of(2023, 6, 1), "HN.HOAI-DUC", "1.004873");
    static final Counters COUNTERS = Counters.of(Measure.RECEIVED, 1)
            .plus(Measure.PAST_DUE, -1)
            .plus(Measure.VND_ONLINE_FEE, 749_104_899)
            .plus(Measure.CARRIED_OVERDUE, 64);
    private static final Counters LATE_COUNTERS = Counters.of(Measure.LATE_EVENTS, 1)
            .plus(Measure.LATE_WORK, 2)
            .plus(Measure.LATE_DATA, -1)
            .plus(Measure.LAG_1_MINUTE, 64)
            .plus(Measure.LAG_LONGER, 1_000_000);

    static Stream<Arguments> formats() {
        return Stream.of(
                format(
                        "dossier-all",
                        Known.after(FirstVersionTest.everything(), Duration.ofDays(3)),
                        DossierCodec::encode,
                        DossierCodec::decode),
                format(
                        "dossier-least",
                        Known.after(dossier("H").received("2023-03-01T09:00", "A")),
                        DossierCodec::encode,
                        DossierCodec::decode),
                format(
                        "dossier-without-arrivals",
                        Known.withoutArrivals(FirstVersionTest.everything()),
                        DossierCodec::encode,
                        DossierCodec::decode),
                format("dossier-unknown", Dossier.UNKNOWN, DossierCodec::encode, DossierCodec::decode),
                format("counters", COUNTERS, Counters::encode, Counters::decode),
                format("counters-late", LATE_COUNTERS, Counters::encode, Counters::decode),
                format("counters-zero", Counters.ZERO, Counters::encode, Counters::decode),
                format(
                        "unit-day-key",
                        new UnitDayKey(LocalDate.of(2023, 6, 30), "HN.HOAI-DUC"),
                        UnitDayKey::encode,
                        UnitDayKey::decode),
                format("scope-period-unit", key("2023-06", Scope.unit("HN")), ScopePeriod::encode, ScopePeriod::decode),
                format(
                        "scope-period-under",
                        key("2023-H1", Scope.under("HN")),
                        ScopePeriod::encode,
                        ScopePeriod::decode),
                format(
                        "scope-period-level",
                        key("2023", Scope.level("HN", Level.COMMUNE)),
                        ScopePeriod::encode,
                        ScopePeriod::decode),
                format(
                        "scope-period-day",
                        key("2023-06-30", Scope.unit("HN")),
                        ScopePeriod::encode,
                        ScopePeriod::decode),
                format(
                        "scope-period-quarter",
                        key("2023-Q2", Scope.unit("HN")),
                        ScopePeriod::encode,
                        ScopePeriod::decode),
                format(
                        "scope-period-campaign",
                        key("2023-09-28..2023-11-26", Scope.unit("HN")),
                        ScopePeriod::encode,
                        ScopePeriod::decode),
                format(
                        "scope-period-unassigned",
                        key("2023-YTD", Scope.UNASSIGNED),
                        ScopePeriod::encode,
                        ScopePeriod::decode),
                format(
                        "deadline-key",
                        new DeadlineKey(TICK.now().toEpochMilli(), "H-2023-đ"),
                        DeadlineKey::encode,
                        DeadlineKey::decode),
                format(
                        "sent-notices",
                        new SentNotices(List.of(1_688_144_400_000L, 1_688_148_000_001L), 1_688_140_800_000L),
                        SentNotices::encode,
                        SentNotices::decode),
                format(
                        "sent-notices-due-soon",
                        new SentNotices(List.of(1_688_144_400_000L), null),
                        SentNotices::encode,
                        SentNotices::decode),
                format("procedure-month-key", PROCEDURE, ProcedureMonthKey::encode, ProcedureMonthKey::decode),
                format("count", 300L, CountCodec::encode, CountCodec::decode),
                format("source", new Source(TICK.now(), true), Source::encode, Source::decode),
                format("source-never-heard", new Source(TICK.now(), false), Source::encode, Source::decode),
                format("delta-changes", changes(), DeltaCodec::encode, DeltaCodec::decode),
                format("delta-marker", new Marker(TICK, 5), DeltaCodec::encode, DeltaCodec::decode),
                format("alert-new", Alert.NEW, Alert::encode, Alert::decode),
                format(
                        "alert",
                        new Alert(
                                AlertState.MISSED,
                                2,
                                130,
                                TICK.now(),
                                1_000_000,
                                Severity.CRITICAL,
                                Reason.PERIOD_CLOSED,
                                "silent:HN:all",
                                TICK.now()),
                        Alert::encode,
                        Alert::decode),
                format(
                        "dossier-progress",
                        new DossierProgress(300, TICK.now().toEpochMilli(), 2, "H-41", 1_688_083_200_000L),
                        DossierProgress::encode,
                        DossierProgress::decode),
                format("dossier-progress-none", DossierProgress.NONE, DossierProgress::encode, DossierProgress::decode),
                format("aggregate", aggregate(), AggregateEntry::encode, AggregateEntry::decode),
                format("aggregate-zero", AggregateEntry.ZERO, AggregateEntry::encode, AggregateEntry::decode),
                format(
                        "ledger-progress",
                        new Reached(TICK, LocalDate.of(2021, 3, 1)),
                        Reached::encode,
                        Reached::decode));
    }

    private static AggregateEntry aggregate() {
        SortedMap<String, Counters> exempt = new TreeMap<>(Map.of("online", LATE_COUNTERS, "on-time", COUNTERS));
        return new AggregateEntry(
                new Totals(COUNTERS, exempt), LATE_COUNTERS, TICK.now().toEpochMilli());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void shouldWriteTheseBytes(String name, Object value, Function<Object, byte[]> encode) {
        assertThat(hex(encode.apply(value))).isEqualTo(golden(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void shouldReadTheseBytes(
            String name, Object value, Function<Object, byte[]> encode, Function<byte[], Object> decode) {
        assertThat(decode.apply(bytes(name))).isEqualTo(value);
    }

    @Test
    void shouldKeepTheBytesOfReferences() {
        Reference reference = reference(new byte[] {'{', '}'});
        assertThat(hex(DeltaCodec.encode(reference))).isEqualTo(golden("delta-reference"));
        assertThat(DeltaCodec.decode(bytes("delta-reference")))
                .usingRecursiveComparison()
                .isEqualTo(reference);
    }

    @Test
    void shouldKeepTheBytesOfRemovals() {
        assertThat(hex(DeltaCodec.encode(reference(null)))).isEqualTo(golden("delta-removal"));
        assertThat(((Reference) DeltaCodec.decode(bytes("delta-removal"))).value())
                .isNull();
    }

    @Test
    void shouldKeepTheBytesOfWaitingKeys() {
        assertThat(hex(DeltaCodec.waitingKey(reference(null)))).isEqualTo(golden("waiting-key-reference"));
        assertThat(hex(DeltaCodec.waitingKey(changes()))).isEqualTo(golden("waiting-key-change"));
        assertThat(hex(DeltaCodec.waitingKey(new Marker(TICK, 5)))).isEqualTo(golden("waiting-key-marker"));
        assertThat(hex(DeltaCodec.markerPrefix(300))).isEqualTo(golden("waiting-prefix-marker"));
    }

    @Test
    void shouldKeepTheOrderOfMeasuresAsTheirOrdinalsAreStored() {
        assertThat(String.join(
                        " ",
                        Stream.of(Measure.values())
                                .limit(Measure.COUNTED)
                                .map(Measure::fieldName)
                                .toList()))
                .as("new measures are appended after the last counted one")
                .startsWith(GOLDEN.getProperty("measures"));
    }

    @Test
    void shouldHaveNoGoldenBytesThatNothingWrites() {
        Set<Object> names = new HashSet<>(GOLDEN.keySet());
        names.addAll(GOLDEN_2.keySet());
        names.addAll(GOLDEN_3.keySet());
        names.addAll(GOLDEN_4.keySet());
        formats().forEach(format -> names.remove(format.get()[0]));
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "delta-reference",
                        "delta-removal",
                        "delta-change",
                        "delta-procedure-change",
                        "delta-source-heard",
                        "waiting-key-reference",
                        "waiting-key-change",
                        "waiting-key-procedure-change",
                        "waiting-key-source-heard",
                        "waiting-key-marker",
                        "waiting-prefix-marker",
                        "measures");
    }

    /** Keys have no version: they would no longer be found. */
    static Stream<Arguments> versioned() {
        return formats()
                .filter(format -> !format.get()[0]
                        .toString()
                        .matches("unit-day-key|deadline-key|procedure-month-key|scope-period-.*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("versioned")
    void shouldRefuseAnotherVersion(
            String name, Object value, Function<Object, byte[]> encode, Function<byte[], Object> decode) {
        byte[] bytes = bytes(name);
        bytes[0] = 9;
        assertThatIllegalStateException().isThrownBy(() -> decode.apply(bytes)).withMessageContaining("format version");
    }

    private static Changes changes() {
        Deltas deltas = new Deltas.Builder()
                .add(new UnitDayKey(LocalDate.of(2023, 6, 30), "HN"), COUNTERS)
                .add(PROCEDURE, -2)
                .build();
        return new Changes(300, 5, 128, deltas, new TreeSet<>(Set.of("/one-stop/hoài-nhơn")));
    }

    private static Reference reference(byte[] value) {
        return new Reference(300, 5, 1, "dossier.unit.v1", "HN", value);
    }

    private static ScopePeriod key(String period, Scope scope) {
        return new ScopePeriod(Period.parse(period), scope);
    }

    private static <T> Arguments format(
            String name, T value, Function<? super T, byte[]> encode, Function<byte[], ? extends T> decode) {
        return Arguments.of(name, value, encode, decode);
    }

    private static String golden(String name) {
        return GOLDEN_4.getProperty(name, golden3(name));
    }

    private static String golden3(String name) {
        return GOLDEN_3.getProperty(name, GOLDEN_2.getProperty(name, GOLDEN.getProperty(name)));
    }

    private static byte[] bytes(String name) {
        return HexFormat.of().parseHex(golden(name));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static Properties load(String resource) {
        Properties golden = new Properties();
        try (InputStream in = GoldenStateTest.class.getResourceAsStream(resource)) {
            golden.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return golden;
    }
}
