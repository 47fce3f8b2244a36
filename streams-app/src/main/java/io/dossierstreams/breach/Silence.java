package io.dossierstreams.breach;

import io.dossierstreams.calendar.WorkingCalendar;
import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.figure.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How long a publishing system has sent nothing, in working time: at night and on holidays nobody expects anything of it.
 *
 * @param source when it was last heard
 * @param silence working time since then
 * @param zone of the times in words
 */
record Silence(Watch subject, Source source, Duration silence, ZoneId zone) implements Finding {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    static Silence of(Watch subject, Source source, WorkingCalendar calendar, ZoneId zone) {
        Instant now = subject.tick().now();
        return new Silence(subject, source, calendar.workingTimeBetween(source.since(), now, zone), zone);
    }

    @Override
    public Verdict verdict() {
        return silence.compareTo(allowed()) > 0 ? Verdict.BAD : Verdict.GOOD;
    }

    /** Whole hours. */
    @Override
    public long cases() {
        return silence.toHours();
    }

    @Override
    public Evidence evidence() {
        Instant since = source.heard() ? source.since() : null;
        return new EvidenceParts(subject, new Ratio(cases(), cases()), excess(), null, null, null, since).toEvidence();
    }

    @Override
    public Words words() {
        long hours = subject.target().silentHours();
        return new Words(
                figure(),
                new Text("quá mức cho phép là " + hours + " giờ", "more than the " + hours + " h allowed"),
                new Text("trong mức cho phép là " + hours + " giờ", "within the " + hours + " h allowed"),
                new Text(
                        "đã trở lại trong mức cho phép là " + hours + " giờ",
                        "back within the " + hours + " h allowed"),
                Words.NOTHING,
                source.heard()
                        ? new Text(
                                "thiếu dữ liệu, không phải lỗi của các đơn vị",
                                "the data are missing, the units are not to blame")
                        : new Text(
                                "có thể mã nguồn bị viết sai trong chỉ tiêu hoặc ở hệ thống gửi",
                                "the source may be misspelt in the target or by the system"));
    }

    private Text figure() {
        String time = MINUTE.format(source.since().atZone(zone));
        String vi = subject.unit().name() + ": hệ thống " + subject.target().source();
        String en = subject.unit().name() + ": system " + subject.target().source();
        String lengthVi = silence.toHours() + " giờ " + silence.toMinutesPart() + " phút làm việc";
        String lengthEn = silence.toHours() + " h " + silence.toMinutesPart() + " min of working time";
        if (!source.heard()) {
            return new Text(
                    vi + " chưa từng gửi dữ liệu, đã chờ từ " + time + ", " + lengthVi,
                    en + " has never sent data, awaited since " + time + ", for " + lengthEn);
        }
        if (source.since().equals(subject.tick().now())) {
            return new Text(vi + " có gửi dữ liệu lúc " + time, en + " sent data at " + time);
        }
        return new Text(
                vi + " gửi dữ liệu lần cuối lúc " + time + ", chưa gửi thêm trong " + lengthVi,
                en + " last sent data at " + time + ", nothing for " + lengthEn);
    }

    private Duration allowed() {
        return Duration.ofHours(subject.target().silentHours());
    }

    /** Hours begun beyond those allowed, so that it is above 0 exactly where it is a breach. */
    private long excess() {
        Duration excess = silence.minus(allowed());
        return excess.isNegative() || excess.isZero()
                ? 0
                : excess.plusHours(1).minusNanos(1).toHours();
    }
}
