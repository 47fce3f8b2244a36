package io.dossierstreams.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SignerTest {

    @Test
    void shouldRefuseAKeyThatIsNoSecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Signer(new byte[15]))
                .withMessageContaining("at least 16 bytes, was 15");
    }

    @Test
    void shouldTakeAKeyOfTheLeastLength() {
        assertThat(new Signer(new byte[16])).isNotNull();
    }
}
