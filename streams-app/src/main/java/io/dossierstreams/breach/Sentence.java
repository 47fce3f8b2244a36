package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.figure.Ratio;

/** The sentence of a breach for people. */
final class Sentence {
    private static final Text ONLY_NOW =
            new Text(" (chưa đủ lâu để cảnh báo)", " (not yet for long enough to raise an alert)");
    private static final Text JUST_AGAIN =
            new Text(" (chưa đủ lâu để kết thúc cảnh báo)", " (not yet for long enough to end the alert)");
    private static final Text STILL = new Text("kết thúc kỳ vẫn ", "at the end of the period still ");
    private static final Text ENDED =
            new Text("kết thúc kỳ khi cảnh báo chưa kết thúc, ", "the period ended before the alert did, ");
    private static final Text EXPIRED = new Text("không còn được đánh giá", "no longer judged");
    private static final Text REMINDER = new Text("Nhắc lại: ", "Reminder: ");
    private static final Text CORRECTED =
            new Text("số liệu đã được điều chỉnh hoặc bổ sung", "the figures were corrected or came late");

    private Sentence() {}

    /** What a finding means in the state that its alert has come into. */
    static Text of(Finding finding, Alert alert, Reason reason) {
        Words words = finding.words();
        boolean tooFew = finding.verdict() == Verdict.TOO_FEW;
        Text clause = switch (alert.state()) {
            case OK -> words.good();
            case INSUFFICIENT -> words.tooFew();
            case PENDING -> join(bad(finding, words), ONLY_NOW);
            case FIRING -> bad(finding, words);
            case RECOVERING -> join(words.again(), JUST_AGAIN);
            case RESOLVED -> words.again();
            case MISSED -> tooFew ? join(ENDED, words.tooFew()) : join(STILL, words.bad());
            case EXPIRED -> EXPIRED;
        };
        Text sentence = join(join(words.figure(), new Text(", ", ", ")), clause);
        if (finding.verdict() == Verdict.BAD) {
            sentence = add(sentence, words.detail());
        }
        if (reason == Reason.CORRECTION) {
            sentence = add(sentence, CORRECTED);
        }
        if (alert.inhibitedBy() != null) {
            sentence = add(
                    sentence,
                    new Text(
                            "thiếu dữ liệu, xem cảnh báo " + alert.inhibitedBy(),
                            "the data are missing, see the alert " + alert.inhibitedBy()));
        }
        return join(sentence, new Text(".", "."));
    }

    /** What a finding means for an alert that goes on firing. */
    static Text reminder(Finding finding, Alert alert) {
        return join(REMINDER, of(finding, alert, Reason.VALUE));
    }

    /** Who, what and when, and the rate. */
    static Text ofRate(Case subject, Ratio value) {
        return join(new Text(headVi(subject), headEn(subject)), Numbers.rate(value));
    }

    static String headVi(Case subject) {
        return subject.unit().name() + ": " + subject.indicator().nameVi() + " kỳ "
                + subject.period().id() + " là ";
    }

    static String headEn(Case subject) {
        return subject.unit().name() + ": " + subject.indicator().nameEn() + " in "
                + subject.period().id() + " is ";
    }

    /** A breach goes on between threshold and recovery margin, and after its figures went away. */
    private static Text bad(Finding finding, Words words) {
        return switch (finding.verdict()) {
            case BETWEEN ->
                join(
                        words.good(),
                        new Text(
                                " nhưng chưa đạt mức kết thúc cảnh báo "
                                        + Numbers.percent(clearAt(finding)).vi(),
                                ", but not yet the "
                                        + Numbers.percent(clearAt(finding)).en() + " at which the alert ends"));
            case TOO_FEW -> words.tooFew();
            default -> words.bad();
        };
    }

    private static Ratio clearAt(Finding finding) {
        return finding.subject().target().clearAt();
    }

    private static Text join(Text first, Text second) {
        return new Text(first.vi() + second.vi(), first.en() + second.en());
    }

    private static Text add(Text sentence, Text part) {
        return part.equals(Words.NOTHING) ? sentence : join(join(sentence, new Text("; ", "; ")), part);
    }
}
