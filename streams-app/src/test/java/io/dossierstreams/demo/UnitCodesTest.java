package io.dossierstreams.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class UnitCodesTest {
    @Test
    void shouldTakeFirstLettersWhenUnitIsTheRoot() {
        assertThat(UnitCodes.root("UBND thị xã Hoài Nhơn")).isEqualTo("HN");
    }

    @Test
    void shouldKeepDAsALetterWhenItIsCrossed() {
        assertThat(UnitCodes.below("HN", "UBND phường Hoài Đức")).isEqualTo("HN.HOAI-DUC");
    }

    @Test
    void shouldLeaveOutTitlesOfAnySpelling() {
        assertThat(UnitCodes.below("HP", "TT.An Dương")).isEqualTo("HP.AN-DUONG");
        assertThat(UnitCodes.below("HP", "Quận Đồ Sơn")).isEqualTo("HP.DO-SON");
    }

    @Test
    void shouldGiveTheSameCodeWhenTheNameIsDecomposed() {
        String decomposed = Normalizer.normalize("UBND phường Bồng Sơn", Normalizer.Form.NFD);
        assertThat(UnitCodes.below("HN", decomposed)).isEqualTo("HN.BONG-SON");
    }
}
