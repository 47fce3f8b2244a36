package io.dossierstreams.schema.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.reference.Level;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
    @ParameterizedTest
    @ValueSource(strings = {"unit:HN-01", "under:HN", "level:HN:COMMUNE", "unassigned"})
    void shouldReadBackItsIdWhenParsed(String id) {
        assertThat(Scope.parse(id).id()).isEqualTo(id);
    }

    @Test
    void shouldHaveTheIdOfItsKindWhenMade() {
        assertThat(Scope.unit("HN").id()).isEqualTo("unit:HN");
        assertThat(Scope.under("HN").id()).isEqualTo("under:HN");
        assertThat(Scope.level("HN", Level.COMMUNE).id()).isEqualTo("level:HN:COMMUNE");
        assertThat(Scope.UNASSIGNED.id()).isEqualTo("unassigned");
    }

    @Test
    void shouldSortAsTheIdsDo() {
        List<Scope> scopes = Stream.of("HN", "HN-01", "HN.1", "HN_1", "HNA", "H", "hn", "HN1")
                .flatMap(unit -> Stream.of(
                        Scope.unit(unit),
                        Scope.under(unit),
                        Scope.level(unit, Level.PROVINCE),
                        Scope.level(unit, Level.COMMUNE),
                        Scope.UNASSIGNED))
                .distinct()
                .toList();

        assertThat(scopes.stream().sorted())
                .containsExactlyElementsOf(
                        scopes.stream().sorted(Comparator.comparing(Scope::id)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unit", "unit:a:b", "level:HN", "level:HN:WARD", "unassigned:HN", "all"})
    void shouldRefuseTheIdWhenThereIsNoSuchScope(String id) {
        assertThatThrownBy(() -> Scope.parse(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseALevelWhenItSelectsNone() {
        assertThatThrownBy(() -> new Scope(Scope.Kind.UNIT, "HN", Level.COMMUNE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope(Scope.Kind.UNASSIGNED, "HN", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
