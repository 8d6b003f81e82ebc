package org.cspplatform.server.process.due;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days for people. */
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Dates() {}

    /** "31 July 2016". */
    static String words(LocalDate day) {
        return DAY.format(day);
    }
}
