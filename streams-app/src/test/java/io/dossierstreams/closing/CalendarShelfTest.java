package io.dossierstreams.closing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.reference.WorkCalendar.NamedDay;
import io.dossierstreams.state.MemoryTable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarShelfTest {
    private static final LocalDate MAY_1 = LocalDate.of(2025, 5, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final WorkCalendar OF_2025 = calendar("2025", MAY_1);
    private static final WorkCalendar OF_2026 = calendar("2026", NEW_YEAR);

    private final MemoryTable<String, WorkCalendar> table = new MemoryTable<>();
    private final CalendarShelf shelf = new CalendarShelf(table);

    @Test
    void shouldWorkMondayToFridayWhenNothingWasLoaded() {
        assertThat(shelf.calendar().isWorkingDay(MAY_1)).isTrue();
    }

    @Test
    void shouldAddUpWhatWasLoadedTickByTick() {
        shelf.take(Map.of("2025", OF_2025));
        shelf.take(Map.of("2026", OF_2026));

        assertThat(shelf.calendar().isWorkingDay(MAY_1)).isFalse();
        assertThat(shelf.calendar().isWorkingDay(NEW_YEAR)).isFalse();
    }

    @Test
    void shouldForgetWhatWasRemoved() {
        shelf.take(Map.of("2025", OF_2025));

        assertThat(shelf.take(Collections.singletonMap("2025", null))).isTrue();
        assertThat(shelf.calendar().isWorkingDay(MAY_1)).isTrue();
        assertThat(table.get("2025")).isNull();
    }

    @Test
    void shouldSayWhetherAnythingIsOtherThanBefore() {
        assertThat(shelf.take(Map.of())).isFalse();
        assertThat(shelf.take(Map.of("2025", OF_2025))).isTrue();
        assertThat(shelf.take(Map.of("2025", OF_2025))).isFalse();
        assertThat(shelf.take(Collections.singletonMap("2026", null))).isFalse();
    }

    @Test
    void shouldGoOnFromTheTableWhenItIsRestored() {
        shelf.take(Map.of("2025", OF_2025));

        assertThat(new CalendarShelf(table).calendar().isWorkingDay(MAY_1)).isFalse();
    }

    private static WorkCalendar calendar(String id, LocalDate holiday) {
        return new WorkCalendar(id, List.of(new NamedDay(holiday, null)), List.of(), List.of());
    }
}
