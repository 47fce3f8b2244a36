package io.dossierstreams.schema.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final String CHARACTERS = "aAzZ09._-/ @[`{:ộ\n";

    @Test
    void shouldAgreeWithThePatternWhenTextsAreRandom() {
        Random random = new Random(7);
        int valid = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            int kinds = 1 + random.nextInt(CHARACTERS.length());
            for (int length = random.nextInt(random.nextInt(20) == 0 ? 70 : 6); length > 0; length--) {
                text.append(CHARACTERS.charAt(random.nextInt(kinds)));
            }
            boolean isValid = Ids.isValid(text.toString());
            assertThat(isValid)
                    .as(text.toString())
                    .isEqualTo(Ids.PATTERN.matcher(text).matches());
            valid += isValid ? 1 : 0;
        }
        assertThat(valid).isBetween(20_000, 80_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void shouldTakeAnIdWhenItsLengthIsAllowed(int length) {
        assertThat(Ids.isValid("x".repeat(length))).isTrue();
        assertThat(Ids.isValid("x".repeat(65))).isFalse();
    }
}
