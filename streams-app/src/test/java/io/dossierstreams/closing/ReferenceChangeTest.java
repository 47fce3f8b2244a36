package io.dossierstreams.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceChangeTest {
    private static final Unit OLD = Unit.of("HN", "Hoài Nhơn", Level.DISTRICT, null);
    private static final Unit NEW = Unit.of("HN", "Thị xã Hoài Nhơn", Level.DISTRICT, null);
    private static final Campaign CAMPAIGN =
            new Campaign("HN", "A campaign", LocalDate.of(2023, 9, 1), LocalDate.of(2023, 11, 26), null);

    private static final List<ReferenceChange<?>> CHANGES = List.of(
            new ReferenceChange<>(ReferenceKind.UNITS, "HN", OLD),
            new ReferenceChange<>(ReferenceKind.UNITS, "BS", null),
            new ReferenceChange<>(ReferenceKind.CAMPAIGNS, "HN", CAMPAIGN),
            new ReferenceChange<>(ReferenceKind.UNITS, "HN", NEW));

    @Test
    void shouldKeepTheLastOfEachIdWhenAskedForAKind() {
        assertThat(ReferenceChange.of(ReferenceKind.UNITS, CHANGES))
                .containsExactly(entry("BS", null), entry("HN", NEW));
    }

    @Test
    void shouldTellKindsApartWhenTheyHaveTheSameId() {
        assertThat(ReferenceChange.of(ReferenceKind.CAMPAIGNS, CHANGES)).containsExactly(entry("HN", CAMPAIGN));
        assertThat(ReferenceChange.of(ReferenceKind.TARGETS, CHANGES)).isEmpty();
    }
}
