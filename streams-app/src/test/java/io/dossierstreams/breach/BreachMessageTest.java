package io.dossierstreams.breach;

import static io.dossierstreams.breach.Targets.online;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("changes the default locale")
class BreachMessageTest {

    @Test
    void shouldNameUnitTargetAndFigure() {
        Breach breach = firing();
        assertThat(breach.kind()).isEqualTo(AlertKind.BELOW_TARGET);
        assertThat(breach.unit()).isEqualTo("C");
        assertThat(breach.unitName()).isEqualTo("Hoài Đức");
        assertThat(breach.level()).isEqualTo(Level.COMMUNE);
        assertThat(breach.parent()).isEqualTo("D");
        assertThat(breach.period()).isEqualTo("2023-03");
        assertThat(breach.indicator()).isEqualTo("online");
        assertThat(breach.target()).isEqualTo("T");
        assertThat(breach.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void shouldCarryAllThatItWasJudgedOn() {
        assertThat(firing().evidence())
                .isEqualTo(new Evidence(
                        1,
                        3,
                        "Decision 1",
                        6451,
                        10_000,
                        "13/20",
                        "7/10",
                        null,
                        null,
                        20,
                        49,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.parse("2023-03-10"),
                        1,
                        Instant.parse("2023-03-10T17:00:00Z")));
    }

    @Test
    void shouldCarryTheFigureOfThePreviousPeriodWhenItHadActivity() {
        JudgeScene scene = new JudgeScene().figure("unit:C", "2023-02", 30, 40);
        scene.judge("2023-02-28");
        Evidence evidence = scene.target(online("70%"))
                .figure("unit:C", "2023-03", 6, 10)
                .judge("2023-03-10")
                .get(0)
                .evidence();
        assertThat(evidence.previousNumerator()).isEqualTo(30);
        assertThat(evidence.previousDenominator()).isEqualTo(40);
    }

    @Test
    void shouldSayInBothLanguagesWhatFired() {
        assertThat(firing().text())
                .isEqualTo(new Breach.Text(
                        "Hoài Đức: tỷ lệ hồ sơ nộp trực tuyến kỳ 2023-03 là 64,51 % (6451/10000),"
                                + " dưới chỉ tiêu 65,00 %; còn thiếu 49 hồ sơ.",
                        "Hoài Đức: share of dossiers handed in online in 2023-03 is 64.51 % (6451/10000),"
                                + " below the target of 65.00 %; short by 49 dossiers."));
    }

    @Test
    void shouldSayInBothLanguagesWhatWasResolved() {
        JudgeScene scene = new JudgeScene().target(online("65%")).figure("unit:C", "2023-03", 6, 10);
        scene.judge("2023-03-10");
        Breach resolved =
                scene.figure("unit:C", "2023-03", 7, 10).judge("2023-03-11").get(0);
        assertThat(resolved.text())
                .isEqualTo(new Breach.Text(
                        "Hoài Đức: tỷ lệ hồ sơ nộp trực tuyến kỳ 2023-03 là 70,00 % (7/10),"
                                + " đã đạt lại chỉ tiêu 65,00 %.",
                        "Hoài Đức: share of dossiers handed in online in 2023-03 is 70.00 % (7/10),"
                                + " back at the target of 65.00 %."));
    }

    @Test
    void shouldSayThatThereIsNoActivityWhenTheFiguresHaveGone() {
        JudgeScene scene = new JudgeScene().target(online("65%")).figure("unit:C", "2023-03", 7, 10);
        scene.judge("2023-03-10");
        Breach gone =
                scene.figure("unit:C", "2023-03", 0, 0).judge("2023-03-11").get(0);
        assertThat(gone.state()).isEqualTo(AlertState.INSUFFICIENT);
        assertThat(gone.text().vi()).contains("là chưa có hồ sơ, chưa đủ số hồ sơ để đánh giá theo chỉ tiêu");
        assertThat(gone.text().en()).contains("is no activity, too few cases to judge against the target");
    }

    /** Turkish changes the case of i; Arabic, Hindi and Thai have digits of their own; German swaps comma and point. */
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "vi-VN", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "de-DE"})
    void shouldWriteTheSameBytesWhenTheMachineHasAnotherLocale(String locale) {
        Locale before = Locale.getDefault();
        byte[] expected = MessageCodec.BREACH.encode(firing());
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            assertThat(MessageCodec.BREACH.encode(firing())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Breach firing() {
        return new JudgeScene()
                .target(online("65%").clearAt("70%").minimum(20).version(3))
                .figure("unit:C", "2023-03", 6451, 10_000)
                .judge("2023-03-10")
                .get(0);
    }
}
