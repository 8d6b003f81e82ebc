package org.cspplatform.server.release;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of a measure are asked for.
 *
 * @param from first day of the first quarter; null: from the first that is released
 * @param to first day of the last quarter; null: to the last
 * @param by a breakdown; null: the whole only
 */
record AskedFigures(
        Audience audience,
        boolean draft,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String by) {
    /**
     * Reads what stands in an address.
     *
     * @throws InvalidException naming everything that cannot be
     */
    static AskedFigures of(
            @Nullable String audience,
            @Nullable String state,
            @Nullable String period,
            @Nullable String from,
            @Nullable String to,
            @Nullable String by) {
        List<FieldError> errors = new ArrayList<>();
        Audience readers = Audience.BOARD;
        if ("public".equals(lower(audience))) {
            readers = Audience.PUBLIC;
        } else if (!lower(audience).isEmpty() && !"board".equals(lower(audience))) {
            errors.add(new FieldError("audience", "The audience is board or public"));
        }
        boolean draft = "draft".equals(lower(state));
        if (!draft && !lower(state).isEmpty() && !"released".equals(lower(state))) {
            errors.add(new FieldError("state", "The state is released or draft"));
        }
        boolean one = given(period);
        if (one && (given(from) || given(to))) {
            errors.add(new FieldError("period", "Ask for one period, or for a time from and to, not for both"));
        }
        LocalDate first = day(one ? "period" : "from", one ? period : from, errors);
        LocalDate last = one ? first : day("to", to, errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add(new FieldError("to", "The last quarter must not be before the first"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return new AskedFigures(readers, draft, first, last, given(by) ? by : null);
    }

    /** @throws InvalidException when it is no quarter */
    static ReportedQuarter quarter(String field, String written) {
        return ReportedQuarter.parse(written)
                .orElseThrow(() -> new InvalidException(field, "A quarter is written like 2019-20-Q1"));
    }

    private static @Nullable LocalDate day(String field, @Nullable String written, List<FieldError> errors) {
        if (!given(written)) {
            return null;
        }
        String text = Objects.requireNonNull(written);
        var quarter = ReportedQuarter.parse(text);
        if (quarter.isPresent()) {
            return quarter.orElseThrow().start();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return ReportedQuarter.of(day).start();
            }
        } catch (DateTimeParseException noDate) {
            // Said below, for a year that cannot be as well.
        }
        errors.add(new FieldError(field, "A quarter is written like 2019-20-Q1, or as a day in it, like 2019-04-01"));
        return null;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
