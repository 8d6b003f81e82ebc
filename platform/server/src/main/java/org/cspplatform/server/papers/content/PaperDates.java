package org.cspplatform.server.papers.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a paper writes days and times: those of the United Kingdom. */
public final class PaperDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private PaperDates() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }
}
