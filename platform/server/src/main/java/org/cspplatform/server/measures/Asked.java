package org.cspplatform.server.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * The time that was asked for.
 *
 * @param to the last day
 */
record Asked(
        PeriodLength length,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** @throws InvalidException when there is no such time */
    static Asked of(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String period) {
        List<FieldError> errors = new ArrayList<>();
        PeriodLength length = PeriodLength.QUARTER;
        if ("month".equals(period)) {
            length = PeriodLength.MONTH;
        } else if (period != null && !period.equals("quarter") && !period.isEmpty()) {
            errors.add(new FieldError("period", "The period is a quarter or a month"));
        }
        if (isOutside(from)) {
            errors.add(new FieldError("from", "The first day must lie between 1900 and 2199"));
        }
        if (isOutside(to)) {
            errors.add(new FieldError("to", "The last day must lie between 1900 and 2199"));
        }
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(new FieldError("to", "The last day must not be before the first"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return new Asked(length, from, to);
    }

    private static boolean isOutside(@Nullable LocalDate day) {
        return day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST));
    }
}
