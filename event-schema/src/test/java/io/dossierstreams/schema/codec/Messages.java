package io.dossierstreams.schema.codec;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import io.dossierstreams.schema.deadline.DeadlineNotice.Kind;
import io.dossierstreams.schema.deadline.DeadlineNotice.Reason;
import io.dossierstreams.schema.event.Received.ServiceLevel;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.CountValue;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.TickMark;
import io.dossierstreams.schema.figure.TickState;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.figure.UnitMonth;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.reference.WorkCalendar.NamedDay;
import io.dossierstreams.schema.reference.WorkHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** One message of each kind with all fields, and some with few. */
public final class Messages {
    static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    static final Instant NOW = Instant.parse("2023-06-30T17:00:00Z");
    static final TickComplete TICK_COMPLETE = new TickComplete(1, NOW, DAY, DAY);

    private Messages() {}

    public static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of(MessageCodec.UNIT, unit(), "dossier.unit.v1"),
                Arguments.of(MessageCodec.UNIT, Unit.of("BD", "Bình Định", Level.PROVINCE, null), "dossier.unit.v1"),
                Arguments.of(MessageCodec.TARGET, target(), "dossier.target.v1"),
                Arguments.of(MessageCodec.PROCEDURE, procedure(), "dossier.procedure.v1"),
                Arguments.of(
                        MessageCodec.PROCEDURE,
                        new Procedure("Cấp đổi / 04", "Cấp đổi thẻ", null, false, null, null),
                        "dossier.procedure.v1"),
                Arguments.of(MessageCodec.DEFINITION, ratio("online"), "dossier.definition.v1"),
                Arguments.of(MessageCodec.DEFINITION, ratio(null), "dossier.definition.v1"),
                Arguments.of(MessageCodec.DEFINITION, count(), "dossier.definition.v1"),
                Arguments.of(MessageCodec.CAMPAIGN, campaign(LocalDate.of(2023, 1, 1)), "dossier.campaign.v1"),
                Arguments.of(MessageCodec.CAMPAIGN, campaign(null), "dossier.campaign.v1"),
                Arguments.of(MessageCodec.CALENDAR, calendar(), "dossier.calendar.v1"),
                Arguments.of(
                        MessageCodec.CALENDAR,
                        new WorkCalendar("none", List.of(), List.of(), List.of()),
                        "dossier.calendar.v1"),
                Arguments.of(
                        MessageCodec.UNIT_MONTH,
                        new UnitMonth("HN-01", "2023-06", 7, List.of("1.004227", "Cấp đổi / 04")),
                        "dossier.unit-month.v1"),
                Arguments.of(
                        MessageCodec.DEADLINE_NOTICE, notice(Kind.DUE_SOON, null, null, null), "dossier.due-soon.v1"),
                Arguments.of(
                        MessageCodec.DEADLINE_NOTICE, notice(Kind.OVERDUE, null, null, null), "dossier.overdue.v1"),
                Arguments.of(
                        MessageCodec.DEADLINE_NOTICE,
                        notice(Kind.CLEARED, Reason.RESOLVED, null, NOW),
                        "dossier.overdue-cleared.v1"),
                Arguments.of(
                        MessageCodec.DEADLINE_NOTICE,
                        notice(Kind.CLEARED, Reason.EXTENDED, NOW, null),
                        "dossier.overdue-cleared.v1"),
                Arguments.of(
                        MessageCodec.UNIT_DAY,
                        new UnitDay("HN-01", UnitDay.OPENING_DAY, true, 7, null, Map.of("lagLonger", 2L)),
                        "dossier.unit-day.v1"),
                Arguments.of(
                        MessageCodec.UNIT_DAY,
                        new UnitDay("HN-01", DAY, false, 7, NOW, Map.of("pastDue", -1L)),
                        "dossier.unit-day.v1"),
                Arguments.of(MessageCodec.AGGREGATE, aggregate(), "dossier.aggregate.v1"),
                Arguments.of(MessageCodec.BREACH, breach("HN", 3L), "dossier.breach.v1"),
                Arguments.of(MessageCodec.BREACH, breach(null, null), "dossier.breach.v1"),
                Arguments.of(MessageCodec.TICK_MARK, new TickMark(9, NOW, 6), "dossier.tick.v1"),
                Arguments.of(
                        MessageCodec.TICK_STATE,
                        new TickState(9, NOW, 6, Map.of("dossier.unit.state.v1-0", 20L)),
                        "dossier.tick-state.v1"),
                Arguments.of(MessageCodec.TICK_COMPLETE, TICK_COMPLETE, "dossier.tick-complete.v1"));
    }

    private static Unit unit() {
        return new Unit(
                "HN-01",
                "Phường Bồng Sơn",
                Level.COMMUNE,
                "HN",
                List.of(new Unit.FormerParent("HN-OLD", LocalDate.of(2021, 6, 30))),
                LocalDate.of(2020, 6, 1),
                LocalDate.of(2025, 6, 30),
                List.of("BS", "HN-N"),
                List.of(new Unit.Exemption("online-payment", "no fees")),
                List.of("urn:dvc:bd"));
    }

    private static Procedure procedure() {
        return new Procedure(
                "1.004227", "Đăng ký biến động", ServiceLevel.PARTIAL, true, List.of("HN-01"), List.of(Level.DISTRICT));
    }

    private static Definition ratio(String exemption) {
        return new Definition(
                "online-all",
                2,
                Definition.Kind.RATIO,
                new Definition.Name("Nộp trực tuyến", "Handed in online"),
                "receivedOnline",
                "received",
                null,
                null,
                exemption,
                exemption == null ? null : DAY,
                "Kế hoạch 12/KH-UBND",
                exemption == null ? null : "certifications included");
    }

    private static Definition count() {
        return new Definition(
                "open",
                1,
                Definition.Kind.COUNT,
                new Definition.Name("Đang giải quyết", "Open"),
                null,
                null,
                "carriedOver + opened - closed",
                null,
                null,
                null,
                "",
                null);
    }

    private static Campaign campaign(LocalDate baselineFirst) {
        return new Campaign("60-days", "Chiến dịch 60 ngày", LocalDate.of(2023, 5, 2), DAY, baselineFirst);
    }

    private static WorkCalendar calendar() {
        return new WorkCalendar(
                "VN-2025",
                List.of(
                        new NamedDay(LocalDate.of(2025, 5, 1), "Quốc tế Lao động"),
                        new NamedDay(LocalDate.of(2025, 5, 2), null)),
                List.of(new NamedDay(LocalDate.of(2025, 4, 26), "làm bù 2/5")),
                List.of(WorkHours.parse("07:30-11:30"), WorkHours.parse("13:30-17:00")));
    }

    private static Target target() {
        return new Target(
                "online-commune",
                3,
                "online",
                new Selector(Selector.Select.LEVEL, "HN", Level.COMMUNE),
                Level.DISTRICT,
                PeriodKind.HALF_YEAR,
                new Ratio(7, 10),
                new Ratio(3, 4),
                20,
                Target.Severity.WARNING,
                LocalDate.of(2023, 1, 1),
                DAY,
                "Kế hoạch 12/KH-UBND");
    }

    private static Aggregate aggregate() {
        return new Aggregate(
                "level:HN:COMMUNE",
                "2023-H1",
                LocalDate.of(2023, 1, 1),
                DAY,
                DAY,
                12,
                NOW,
                Map.of("received", 26_000L),
                List.of(new IndicatorValue("online", 1, 6673, 10_000)),
                List.of(new CountValue("open", 1, 12)),
                List.of(new LagValue("sync-lag", 1, 20, "PT1M", null)));
    }

    private static Breach breach(String parent, Long previous) {
        return new Breach(
                "online-commune/HN-01/2023-H1",
                1,
                2,
                AlertKind.BELOW_TARGET,
                AlertState.FIRING,
                AlertState.OK,
                Breach.Reason.VALUE,
                Target.Severity.WARNING,
                NOW,
                "HN-01",
                "Phường Bồng Sơn",
                Level.COMMUNE,
                parent,
                null,
                "2023-H1",
                "online",
                "online-commune",
                null,
                new Evidence(
                        1,
                        3,
                        null,
                        6,
                        10,
                        "7/10",
                        "3/4",
                        null,
                        null,
                        20,
                        1,
                        previous,
                        previous,
                        previous == null ? null : "25/2",
                        previous == null ? null : "19/20",
                        previous == null ? null : DAY,
                        previous == null ? null : Boolean.TRUE,
                        previous,
                        previous,
                        previous == null ? null : NOW,
                        DAY,
                        12,
                        NOW),
                new Breach.Text("Dưới chỉ tiêu", "Below target"));
    }

    private static DeadlineNotice notice(Kind kind, Reason reason, Instant newDueAt, Instant resolvedAt) {
        Instant receivedAt = NOW.minusSeconds(86_400);
        return new DeadlineNotice(
                kind, reason, "H-41", "HN-01", "1.004227", receivedAt, NOW, newDueAt, resolvedAt, 12, NOW);
    }
}
