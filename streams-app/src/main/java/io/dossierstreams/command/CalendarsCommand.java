package io.dossierstreams.command;

import io.dossierstreams.reference.CalendarRules;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.WorkCalendar;
import java.util.Collection;
import picocli.CommandLine.Command;

/** Calendars of working days. */
@Command(
        name = "calendars",
        description = "Loads holidays, worked weekend days and working hours, or shows what a file would change.")
public final class CalendarsCommand extends ReferenceCommand<WorkCalendar> {
    public CalendarsCommand() {
        super(ReferenceKind.CALENDARS);
    }

    @Override
    void check(
            ReferenceFile<WorkCalendar> file,
            Collection<WorkCalendar> staying,
            boolean prune,
            LoadedReferences loaded) {
        CalendarRules.check(file, staying);
    }
}
