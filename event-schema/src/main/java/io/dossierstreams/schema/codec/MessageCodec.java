package io.dossierstreams.schema.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.TickMark;
import io.dossierstreams.schema.figure.TickState;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.figure.UnitMonth;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.reference.WorkHours;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Writes and reads one kind of message as JSON: fields in the order of the record, absent ones left out, days as
 * {@code 2023-06-30}, times in UTC, ratios as {@code 7/10}, hours as {@code 07:30-11:30}; equal messages become equal bytes. Safe for use by several
 * threads.
 *
 * @param <T> the record
 */
public final class MessageCodec<T extends Record> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(Ratio.class, ToStringSerializer.instance)
                    .addSerializer(WorkHours.class, ToStringSerializer.instance))
            .build();

    /** Units; a field that a unit does not have is refused, as it may be a slip of the pen. */
    public static final MessageCodec<Unit> UNIT = new MessageCodec<>(
            Unit.class,
            true,
            Set.of("parent", "formerParents", "validFrom", "validTo", "successors", "exempt", "sources"));

    /** Targets; a field that a target does not have is refused, as it may be a slip of the pen. */
    public static final MessageCodec<Target> TARGET = new MessageCodec<>(
            Target.class,
            true,
            Set.of(
                    "version",
                    "kind",
                    "indicator",
                    "scope.level",
                    "period",
                    "threshold",
                    "clearAt",
                    "minimumDenominator",
                    "severity",
                    "effectiveFrom",
                    "effectiveTo",
                    "legalBasis",
                    "limit",
                    "maximum",
                    "graceDays",
                    "silentHours",
                    "source",
                    "holdMinutes",
                    "holdCases",
                    "remindDays"));

    /** Procedures; a field that a procedure does not have is refused. */
    public static final MessageCodec<Procedure> PROCEDURE =
            new MessageCodec<>(Procedure.class, true, Set.of("serviceLevel", "feeBearing", "units", "levels"));

    /** Definitions; a field that a definition does not have is refused. */
    public static final MessageCodec<Definition> DEFINITION = new MessageCodec<>(
            Definition.class,
            true,
            Set.of("numerator", "denominator", "value", "activity", "exemption", "validFrom", "note"));

    /** Campaigns; a field that a campaign does not have is refused. */
    public static final MessageCodec<Campaign> CAMPAIGN =
            new MessageCodec<>(Campaign.class, true, Set.of("baselineFirst"));

    /** Calendars of working days; a field that a calendar does not have is refused. */
    public static final MessageCodec<WorkCalendar> CALENDAR = new MessageCodec<>(
            WorkCalendar.class, true, Set.of("holidays", "holidays.name", "workingDays", "workingDays.name", "hours"));

    public static final MessageCodec<UnitDay> UNIT_DAY =
            new MessageCodec<>(UnitDay.class, false, Set.of("now"), FigureWriter::write);
    public static final MessageCodec<UnitMonth> UNIT_MONTH =
            new MessageCodec<>(UnitMonth.class, false, Set.of(), FigureWriter::write);
    public static final MessageCodec<Aggregate> AGGREGATE = new MessageCodec<>(
            Aggregate.class,
            false,
            Set.of("restatedAt", "counts", "lags", "lags.median", "lags.p95"),
            FigureWriter::write);
    /** Transitions of alerts, and reminders of them. */
    public static final MessageCodec<Breach> BREACH = new MessageCodec<>(
            Breach.class,
            false,
            Set.of(
                    "since",
                    "parent",
                    "source",
                    "indicator",
                    "inhibitedBy",
                    "evidence.indicatorVersion",
                    "evidence.legalBasis",
                    "evidence.threshold",
                    "evidence.clearAt",
                    "evidence.limit",
                    "evidence.maximum",
                    "evidence.previousNumerator",
                    "evidence.previousDenominator",
                    "evidence.expectedRest",
                    "evidence.requiredShare",
                    "evidence.pointOfNoReturn",
                    "evidence.reachable",
                    "evidence.lateWork",
                    "evidence.lateData",
                    "evidence.silentSince"));

    /** Notices of all kinds. */
    public static final MessageCodec<DeadlineNotice> DEADLINE_NOTICE =
            new MessageCodec<>(DeadlineNotice.class, false, Set.of("reason", "newDueAt", "resolvedAt"));

    public static final MessageCodec<TickMark> TICK_MARK = new MessageCodec<>(TickMark.class, false, Set.of());
    public static final MessageCodec<TickState> TICK_STATE = new MessageCodec<>(TickState.class, false, Set.of());
    public static final MessageCodec<TickComplete> TICK_COMPLETE =
            new MessageCodec<>(TickComplete.class, false, Set.of("since"));

    private final Class<T> type;
    private final boolean strict;
    private final Set<String> optional;
    /** Writes what is written often; null where it is left to reflection. */
    private final BiConsumer<T, JsonBytes> writer;

    private MessageCodec(Class<T> type, boolean strict, Set<String> optional) {
        this(type, strict, optional, null);
    }

    private MessageCodec(Class<T> type, boolean strict, Set<String> optional, BiConsumer<T, JsonBytes> writer) {
        this.type = type;
        this.strict = strict;
        this.optional = optional;
        this.writer = writer;
    }

    /** The record that it writes and reads. */
    public Class<T> type() {
        return type;
    }

    /** The message as JSON in UTF-8. */
    public byte[] encode(T message) {
        if (writer == null) {
            return encodeByReflection(message);
        }
        JsonBytes out = new JsonBytes();
        writer.accept(message, out);
        return out.toByteArray();
    }

    /** The same bytes for any record. */
    static byte[] encodeByReflection(Record message) {
        try {
            return MAPPER.writeValueAsBytes(message);
        } catch (JacksonException e) {
            throw new UncheckedIOException("message: cannot be written as JSON", e);
        }
    }

    /**
     * Reads a message.
     *
     * @param bytes JSON in UTF-8, or null
     * @throws InvalidMessageException with all problems, if the bytes are no such message
     */
    public T decode(byte[] bytes) {
        JsonNode root = parse(bytes);
        RecordReader reader = new RecordReader(strict, optional);
        Object message = reader.read(root, type);
        if (!reader.problems().isEmpty()) {
            throw new InvalidMessageException(reader.problems());
        }
        return type.cast(message);
    }

    private static JsonNode parse(byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw new InvalidMessageException(List.of("value: is missing"));
        }
        try {
            if (Utf8.isValid(bytes)) {
                return MAPPER.readTree(bytes);
            }
        } catch (JacksonException e) {
            long at = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getByteOffset());
            throw new InvalidMessageException(List.of("value: not valid JSON near byte " + at));
        } catch (IOException e) {
            throw new UncheckedIOException("reading an array of bytes", e);
        }
        throw new InvalidMessageException(List.of("value: is not UTF-8"));
    }
}
