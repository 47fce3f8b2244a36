package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.reference.WorkCalendar.NamedDay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendars come to the ledger through the log, with the tick before which they were loaded. */
class CalendarStoreTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            "VN-2023", List.of(new NamedDay(LocalDate.of(2023, 5, 1), "Quốc tế Lao động")), List.of(), List.of());

    @TempDir
    private Path directory;

    private final EventLog log = new EventLog(1);

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldKeepACalendarUntilItIsRemoved(StateStores stores) {
        try (PipelineDriver driver = new PipelineDriver(log, 1, stores, directory)) {
            log.load(ReferenceKind.CALENDARS, CALENDAR);
            assertThat(driver.run().stored(Names.CALENDAR_STORE)).isEmpty();

            log.tick(at("2023-03-02T00:00"));
            assertThat(driver.run().stored(Names.CALENDAR_STORE))
                    .containsOnlyKeys("VN-2023")
                    .hasEntrySatisfying(
                            "VN-2023",
                            json -> assertThat(json)
                                    .isEqualTo("{\"id\":\"VN-2023\",\"holidays\":[{\"day\":\"2023-05-01\",\"name\":"
                                            + "\"Quốc tế Lao động\"}],\"workingDays\":[],\"hours\":[]}"));

            log.reference(MessageType.CALENDAR, "VN-2023", null);
            log.tick(at("2023-03-03T00:00"));
            assertThat(driver.run().stored(Names.CALENDAR_STORE)).isEmpty();
        }
    }
}
