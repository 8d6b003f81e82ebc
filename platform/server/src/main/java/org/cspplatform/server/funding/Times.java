package org.cspplatform.server.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments for people, as they are in England and Wales. */
public final class Times {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    private Times() {}

    /** "31 July 2016". */
    public static String text(LocalDate day) {
        return DAY.format(day);
    }

    /** "31 July 2016 at 14:05". */
    public static String text(Instant moment) {
        return MOMENT.format(moment.atZone(HERE));
    }
}
