package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.figure.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The evidence of a breach in sentences: what was counted, what was asked for, and what is missing. */
public final class EvidenceWords {
    private final Breach breach;
    private final Evidence evidence;
    private final Ratio value;
    private final List<Text> sentences = new ArrayList<>();

    private EvidenceWords(Breach breach) {
        this.breach = breach;
        this.evidence = breach.evidence();
        this.value = new Ratio(evidence.numerator(), evidence.denominator());
    }

    /** The sentences, in the order in which they should be read. */
    public static List<Text> of(Breach breach) {
        EvidenceWords words = new EvidenceWords(breach);
        switch (breach.kind()) {
            case BELOW_TARGET -> words.rate().threshold();
            case AT_RISK -> words.rate().threshold().outlook();
            case WORSENING -> words.rate().fall();
            case NO_ACTIVITY -> words.activity();
            case OVERDUE -> words.overdue();
            case SOURCE_SILENT -> words.silence();
        }
        words.add(
                "Tính đến hết ngày " + breach.evidence().asOf() + ".",
                "Counted up to the end of " + breach.evidence().asOf() + ".");
        return List.copyOf(words.sentences);
    }

    private EvidenceWords rate() {
        if (!value.isDefined()) {
            add("Chưa phát sinh hồ sơ nào nên chưa có tỷ lệ.", "There are no cases, so there is no rate.");
        } else {
            Text percent = Numbers.percent(value);
            add(
                    "Đạt " + value.numerator() + " trên " + value.denominator() + " hồ sơ: " + percent.vi()
                            + ", chính xác là " + value + ".",
                    value.numerator() + " of " + value.denominator() + " cases are good ones: " + percent.en()
                            + ", exactly " + value + ".");
        }
        if (evidence.minimumDenominator() > 1) {
            add(
                    "Chỉ xét khi có từ " + evidence.minimumDenominator() + " hồ sơ trở lên.",
                    "It is judged from " + evidence.minimumDenominator() + " cases on.");
        }
        return this;
    }

    private EvidenceWords threshold() {
        Ratio threshold = Ratio.parse(evidence.threshold());
        Text percent = exact(Fraction.of(threshold));
        long missing = evidence.shortfall();
        if (missing > 0) {
            String enough = value.numerator() + missing + "/" + value.denominator();
            add(
                    "Chỉ tiêu " + percent.vi() + ": còn thiếu " + missing + " hồ sơ; nếu là " + enough + " thì đạt.",
                    "The target is " + percent.en() + ": " + missing + " more of these cases would have met it, "
                            + enough + ".");
        } else {
            boolean met = value.isDefined();
            add(
                    "Chỉ tiêu " + percent.vi() + (met ? ": đạt." : "."),
                    "The target is " + percent.en() + (met ? ": it is met." : "."));
        }
        if (!evidence.clearAt().equals(evidence.threshold())) {
            Text clear = exact(Fraction.of(Ratio.parse(evidence.clearAt())));
            add("Cảnh báo kết thúc từ mức " + clear.vi() + ".", "An alert ends at " + clear.en() + ".");
        }
        return this;
    }

    private void outlook() {
        Fraction rest = fraction(evidence.expectedRest());
        if (rest.isZero()) {
            add("Từ nay đến hết kỳ không còn hồ sơ nào dự kiến.", "No further cases are expected in the period.");
        } else {
            add(
                    "Từ nay đến hết kỳ dự kiến còn khoảng " + Numbers.rounded(rest) + " hồ sơ, chính xác là " + rest
                            + ".",
                    "About " + Numbers.rounded(rest) + " more cases are expected in the period, exactly " + rest + ".");
        }
        if (evidence.requiredShare() != null) {
            Text share = Numbers.percent(fraction(evidence.requiredShare()));
            Text limit = Numbers.percent(fraction(evidence.limit()));
            add(
                    "Trong số đó phải đạt " + share.vi() + "; cảnh báo khi vượt " + limit.vi() + ".",
                    share.en() + " of them would have to be good ones; the alert is raised above " + limit.en() + ".");
        }
        if (Boolean.FALSE.equals(evidence.reachable())) {
            add(
                    "Dù mọi hồ sơ còn lại đều đạt, chỉ tiêu cũng không đạt được nữa.",
                    "Even if all of them were, the target could not be reached any more.");
        } else if (evidence.pointOfNoReturn() != null) {
            add(
                    "Nếu cứ như 28 ngày qua, đến hết ngày " + evidence.pointOfNoReturn()
                            + " sẽ không thể đạt chỉ tiêu nữa.",
                    "If all goes on as in the last 28 days, it will be out of reach at the end of "
                            + evidence.pointOfNoReturn() + ".");
        }
    }

    private void fall() {
        Text limit = Numbers.points(fraction(evidence.limit()));
        if (evidence.previousDenominator() == null) {
            add("Kỳ trước không phát sinh hồ sơ nào để so sánh.", "The period before had no cases to compare with.");
        } else {
            Ratio previous = new Ratio(evidence.previousNumerator(), evidence.previousDenominator());
            Text before = Numbers.rate(previous);
            add("Kỳ trước: " + before.vi() + ".", "The period before: " + before.en() + ".");
            if (value.isDefined()) {
                Text change = Numbers.points(Fraction.of(value).minus(Fraction.of(previous)));
                add(
                        "Thay đổi " + change.vi() + " điểm phần trăm.",
                        "That is a change of " + change.en() + " percentage points.");
            }
        }
        add(
                "Cảnh báo khi giảm từ " + limit.vi() + " điểm phần trăm.",
                "The alert is raised for a fall of " + limit.en() + " percentage points or more.");
    }

    private void activity() {
        long cases = value.denominator();
        add(
                cases == 0 ? "Trong kỳ không phát sinh hồ sơ nào." : "Trong kỳ phát sinh " + cases + " hồ sơ.",
                cases == 0 ? "There was nothing in the period." : "There were " + cases + " cases in the period.");
    }

    private void overdue() {
        add(
                "Có " + value.numerator() + "; đang giải quyết " + value.denominator() + " hồ sơ.",
                "There are " + value.numerator() + "; " + value.denominator() + " dossiers are open.");
        add(
                "Cho phép tối đa " + evidence.maximum() + ": vượt " + evidence.shortfall() + ".",
                "At most " + evidence.maximum() + " are allowed: that is " + evidence.shortfall() + " too many.");
        if (evidence.lateWork() != null && evidence.lateData() != null) {
            add(
                    "Trong kỳ: " + evidence.lateWork() + " hồ sơ giải quyết trễ hạn; " + evidence.lateData()
                            + " hồ sơ đúng hạn nhưng cập nhật dữ liệu trễ.",
                    "In the period the work was late " + evidence.lateWork() + " times, and only the data about it "
                            + evidence.lateData() + " times.");
        }
    }

    private void silence() {
        add(
                evidence.silentSince() == null
                        ? breach.source() + ": chưa từng nhận được sự kiện nào."
                        : breach.source() + ": sự kiện cuối cùng lúc " + evidence.silentSince() + ".",
                evidence.silentSince() == null
                        ? breach.source() + ": no event was ever heard."
                        : breach.source() + ": the last event was heard at " + evidence.silentSince() + ".");
        add(
                "Đã im lặng " + value.numerator() + " giờ làm việc.",
                "It has been silent for " + value.numerator() + " working hours.");
    }

    /** A rate as people read it, and the fraction that was compared. */
    private static Text exact(Fraction rate) {
        Text percent = Numbers.percent(rate);
        return new Text(percent.vi() + " (" + rate + ")", percent.en() + " (" + rate + ")");
    }

    /** Reads a fraction of any size. */
    private static Fraction fraction(String text) {
        int slash = text.indexOf('/');
        return new Fraction(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    private void add(String vi, String en) {
        sentences.add(new Text(vi, en));
    }
}
