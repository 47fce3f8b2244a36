package io.dossierstreams.closing;

import io.dossierstreams.calendar.WorkingCalendar;
import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.state.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The calendars of working days that the log has brought so far. */
public final class CalendarShelf {
    private final Table<String, WorkCalendar> table;
    private WorkingCalendar calendar;

    /** @param table by id; restored before this is called */
    public CalendarShelf(Table<String, WorkCalendar> table) {
        this.table = table;
        this.calendar = read();
    }

    /** What they say together; Monday to Friday as long as there is none. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /** Takes in what was loaded, null where it was removed; returns whether anything is other than before. */
    boolean take(Map<String, WorkCalendar> loaded) {
        boolean changed = false;
        for (Map.Entry<String, WorkCalendar> entry : loaded.entrySet()) {
            if (!Objects.equals(table.get(entry.getKey()), entry.getValue())) {
                table.put(entry.getKey(), entry.getValue());
                changed = true;
            }
        }
        if (changed) {
            calendar = read();
        }
        return changed;
    }

    private WorkingCalendar read() {
        List<WorkCalendar> calendars = new ArrayList<>();
        table.forEach((id, loaded) -> calendars.add(loaded));
        return WorkingCalendar.of(calendars);
    }
}
