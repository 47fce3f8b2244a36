package io.dossierstreams.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as they are written in Viet Nam: {@code 30/06/2023}. */
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    private Dates() {}

    public static String text(LocalDate day) {
        return DAY.format(day);
    }

    /** With hour and minute in a time zone. */
    public static String text(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone));
    }
}
