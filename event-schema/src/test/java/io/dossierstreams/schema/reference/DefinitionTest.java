package io.dossierstreams.schema.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.reference.Definition.Kind;
import io.dossierstreams.schema.reference.Definition.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {
    private static final Name NAME = new Name("Nộp trực tuyến", "Handed in online");

    @ParameterizedTest
    @CsvSource({"RATIO,n,d,,", "COUNT,,,v,", "COVERAGE,,,,a", "LAG,,,,"})
    void shouldBeTakenWhenItHasTheFieldsOfItsKind(
            Kind kind, String numerator, String denominator, String value, String activity) {
        assertThat(definition(1, kind, numerator, denominator, value, activity).kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "RATIO,,d,,,numerator: is missing in a RATIO",
        "RATIO,n,,,,denominator: is missing in a RATIO",
        "RATIO,n,d,v,,value: is not for a RATIO",
        "RATIO,n,d,,a,activity: is not for a RATIO",
        "COUNT,,,,,value: is missing in a COUNT",
        "COUNT,n,,v,,numerator: is not for a COUNT",
        "COVERAGE,,,,,activity: is missing in a COVERAGE",
        "COVERAGE,,d,,a,denominator: is not for a COVERAGE",
        "LAG,,,v,,value: is not for a LAG"
    })
    void shouldBeRefusedWhenAFieldDoesNotFitItsKind(
            Kind kind, String numerator, String denominator, String value, String activity, String message) {
        assertThatThrownBy(() -> definition(1, kind, numerator, denominator, value, activity))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void shouldBeKeyedByIdAndVersionWhenPublished() {
        assertThat(definition(12, Kind.LAG, null, null, null, null).key()).isEqualTo("online.v12");
    }

    @Test
    void shouldGoByItsOwnExemptionsWhenNoOtherIsNamed() {
        assertThat(exempt(null).exemption()).isEqualTo("online");
        assertThat(exempt("online-services").exemption()).isEqualTo("online-services");
    }

    @Test
    void shouldRefuseTheExemptionWhenItIsNoId() {
        assertThatThrownBy(() -> exempt("on line")).hasMessageStartingWith("exemption: ");
    }

    @Test
    void shouldRefuseTheVersionWhenItIsBelowOne() {
        assertThatThrownBy(() -> definition(0, Kind.LAG, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("version: must be at least 1, was 0");
    }

    private static Definition exempt(String exemption) {
        return new Definition(
                "online", 1, Kind.COVERAGE, NAME, null, null, null, "received", exemption, null, "letter", null);
    }

    private static Definition definition(
            int version, Kind kind, String numerator, String denominator, String value, String activity) {
        return new Definition(
                "online", version, kind, NAME, numerator, denominator, value, activity, null, null, "letter", null);
    }
}
