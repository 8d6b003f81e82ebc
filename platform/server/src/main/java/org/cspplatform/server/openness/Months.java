package org.cspplatform.server.openness;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cspplatform.server.web.NotFoundException;

/** Months in addresses and in words. */
public final class Months {
    private static final Pattern WRITTEN = Pattern.compile("(19|20)\\d{2}-(0[1-9]|1[0-2])");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private Months() {}

    /**
     * Reads "2016-07".
     *
     * @throws NotFoundException for anything else: there is nothing at such an address
     */
    public static YearMonth parse(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new NotFoundException();
        }
        return YearMonth.parse(written);
    }

    /** "July 2016". */
    public static String text(YearMonth month) {
        return NAME.format(month);
    }
}
