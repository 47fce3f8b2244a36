package io.dossierstreams.command;

import io.dossierstreams.breach.EvidenceWords;
import io.dossierstreams.explain.Explanation;
import io.dossierstreams.explain.Explanation.Copy;
import io.dossierstreams.explain.Explanation.Step;
import io.dossierstreams.explain.Movement;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Target;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Prints an explanation for people. */
final class ExplanationText {
    private static final String INDENT = "  ";

    private final PrintWriter out;
    private final Explanation explanation;
    private final ExplainLanguage language;
    private final ZoneId zone;

    ExplanationText(PrintWriter out, Explanation explanation, ExplainLanguage language, ZoneId zone) {
        this.out = out;
        this.explanation = explanation;
        this.language = language;
        this.zone = zone;
    }

    void print() {
        Breach breach = explanation.published();
        out.println(breach.id() + ", " + language.of("bản tin số " + breach.revision(), "revision " + breach.revision())
                + ": " + breach.state());
        out.println();
        verdict();
        story();
        target();
        heading("Căn cứ số liệu", "Evidence");
        // What the log gives is what is true, where the message differs.
        EvidenceWords.of(explanation.counted().orElse(breach)).forEach(sentence -> lines(INDENT, sentence));
        movements();
        out.flush();
    }

    private void verdict() {
        String tick = explanation.tick().tick() + " (" + time(explanation.tick().now()) + ")";
        if (explanation.counted().isEmpty()) {
            lines(
                    "",
                    new Text(
                            "Nhật ký, đếm lại đến nhịp " + tick
                                    + ", không cho ra bản tin nào của cảnh báo này ở nhịp ấy.",
                            "The log, counted anew up to tick " + tick
                                    + ", gives no message of this alert at that tick."));
        } else if (explanation.isSame()) {
            lines(
                    "",
                    new Text(
                            "Nhật ký, đếm lại đến nhịp " + tick + ", cho ra đúng bản tin này, đến từng byte.",
                            "The log, counted anew up to tick " + tick + ", gives the same message, byte for byte."));
        } else {
            lines(
                    "",
                    new Text(
                            "Nhật ký, đếm lại đến nhịp " + tick + ", cho ra một bản tin khác.",
                            "The log, counted anew up to tick " + tick + ", gives another message."));
        }
        for (Copy copy : explanation.copies()) {
            out.println(INDENT + copy.message().place());
            copy.differences().forEach(difference -> {
                out.println(INDENT + INDENT + difference.where());
                out.println(INDENT + INDENT + INDENT + language.of("trên topic", "published") + ": "
                        + difference.published());
                out.println(INDENT + INDENT + INDENT + language.of("đếm lại", "counted") + ": " + difference.counted());
            });
        }
    }

    private void story() {
        heading("Diễn biến", "Story");
        for (Step step : explanation.story()) {
            Breach breach = step.breach();
            out.println(INDENT
                    + String.join(
                            "  ",
                            breach.revision() + ".",
                            time(step.tick().now()),
                            language.of("nhịp", "tick") + " " + step.tick().tick(),
                            breach.previousState() + " → " + breach.state(),
                            breach.reason().name(),
                            breach.severity().name(),
                            breach.evidence().numerator() + "/"
                                    + breach.evidence().denominator())
                    + (breach.concernsConsumers()
                            ? ""
                            : "  (" + language.of("chỉ ghi trạng thái", "on the topic of states only") + ")"));
            lines(INDENT + "   ", breach.text());
        }
    }

    private void target() {
        heading("Chỉ tiêu", "Target");
        Breach breach = explanation.published();
        out.println(INDENT + breach.target() + ", "
                + language.of(
                        "phiên bản " + breach.evidence().targetVersion(),
                        "version " + breach.evidence().targetVersion())
                + ": " + breach.kind() + (breach.indicator() == null ? "" : " " + breach.indicator()));
        item("căn cứ", "legal basis", breach.evidence().legalBasis());
        item("ngưỡng", "threshold", breach.evidence().threshold());
        item("kết thúc từ", "clears at", breach.evidence().clearAt());
        item("giới hạn", "limit", breach.evidence().limit());
        item("tối đa", "maximum", breach.evidence().maximum());
        if (breach.kind().isOfRate()) {
            item("số hồ sơ tối thiểu", "minimum", breach.evidence().minimumDenominator());
        }
        explanation.target().ifPresent(this::target);
    }

    private void target(Target target) {
        item("cơ quan giao", "issuer", target.issuer());
        item("phạm vi", "scope", scope(target.scope()));
        item("nguồn", "source", target.source());
        item("số giờ im lặng", "silent hours", target.silentHours());
        item("số ngày ân hạn", "grace days", target.graceDays());
        item("hiệu lực từ", "effective from", target.effectiveFrom());
        item("hiệu lực đến", "effective to", target.effectiveTo());
        item("chờ (phút)", "hold (minutes)", target.holdMinutes() == 0 ? null : target.holdMinutes());
        item("chờ (hồ sơ)", "hold (cases)", target.holdCases() == 0 ? null : target.holdCases());
    }

    private static String scope(Selector selector) {
        return selector.select() + " " + selector.unit() + (selector.level() == null ? "" : " " + selector.level());
    }

    private void item(String vi, String en, Object value) {
        if (value != null) {
            out.println(INDENT + language.of(vi, en) + ": " + value);
        }
    }

    private void movements() {
        List<Movement> movements = explanation.movements();
        heading(
                movements.size() + " sự kiện cuối trong " + explanation.moved() + " lần làm thay đổi số liệu",
                "The last " + movements.size() + " of " + explanation.moved() + " events that moved the figure");
        if (movements.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(List.of(
                column("nhịp", "tick"),
                column("lúc", "time"),
                column("đến", "arrived"),
                column("loại", "type"),
                column("hồ sơ", "dossier"),
                column("đơn vị", "unit"),
                column("tử số", "num."),
                column("mẫu số", "den."),
                column("phân vùng:vị trí", "partition:offset"),
                ""));
        movements.forEach(movement -> table.add(row(movement)));
        table.lines().forEach(line -> out.println(INDENT + line));
    }

    private List<String> row(Movement movement) {
        return List.of(
                Long.toString(movement.tick()),
                time(movement.event().event().time()),
                time(Instant.ofEpochMilli(movement.event().arrival())),
                movement.event().event().type().typeName(),
                movement.event().event().dossierId(),
                movement.unit(),
                signed(movement.numerator()),
                signed(movement.denominator()),
                movement.event().partition() + ":" + movement.event().offset(),
                String.join("; ", notes(movement)));
    }

    private List<String> notes(Movement movement) {
        int revision = movement.event().event().revision();
        Stream<String> ofEvent = revision == 0
                ? Stream.of()
                : Stream.of(language.of("đính chính lần " + revision, "correction " + revision));
        Stream<String> ofTime =
                movement.came().map(day -> language.of("do đến ngày " + day, "as " + day + " came")).stream();
        Stream<String> ofPart = switch (movement.part()) {
            case PERIOD -> Stream.<String>of();
            case PREVIOUS -> Stream.of(language.of("kỳ trước", "the period before"));
            case RECENT -> Stream.of(language.of("28 ngày gần nhất", "the last 28 days"));
            case HEARD -> Stream.of(language.of("hệ thống có gửi", "the system was heard"));
        };
        return Stream.of(ofEvent, ofTime, ofPart).flatMap(notes -> notes).toList();
    }

    private String column(String vi, String en) {
        return String.join("/", language.all(new Text(vi, en)));
    }

    private static String signed(long change) {
        return change > 0 ? "+" + change : Long.toString(change);
    }

    private void heading(String vi, String en) {
        out.println();
        out.println(language.of(vi, en));
    }

    private void lines(String indent, Text text) {
        language.all(text).forEach(line -> out.println(indent + line));
    }

    private String time(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime().toString();
    }
}
