package io.dossierstreams.schema.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void shouldEscapeWhatCouldForgeALineWhenQuoting() {
        assertThat(Quoted.of("a\n\u0007\u202E\uD800\u2028\"\\b"))
                .isEqualTo("\"a\\u000a\\u0007\\u202e\\ud800\\u2028\\\"\\\\b\"");
    }

    @Test
    void shouldKeepWholeCharactersWhenCutting() {
        assertThat(Quoted.of("𝒟".repeat(64))).isEqualTo("\"" + "𝒟".repeat(64) + "\"");
        assertThat(Quoted.of("𝒟".repeat(65))).isEqualTo("\"" + "𝒟".repeat(64) + "…\"");
    }
}
