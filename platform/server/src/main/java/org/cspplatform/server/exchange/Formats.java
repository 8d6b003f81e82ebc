package org.cspplatform.server.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.ExchangeIn;
import org.cspplatform.module.ExchangeOut;
import org.cspplatform.module.Period;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Finds the format that was asked for, and the period. */
final class Formats {
    private Formats() {}

    /** @param version null or empty for the last that the module names */
    static ExchangeOut.Definition<?> out(ModuleModel module, String id, @Nullable String version) {
        List<ExchangeOut.Definition<?>> versions = module.exchangesOut().stream()
                .filter(format -> format.id().equals(id))
                .toList();
        return versions.stream()
                .filter(format -> isAsked(version, format.version()))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new NotFoundException("exchange format"));
    }

    /** @param version null or empty for the last that the module names */
    static ExchangeIn.Definition in(ModuleModel module, String id, @Nullable String version) {
        return module.exchangesIn().stream()
                .filter(format -> format.id().equals(id) && isAsked(version, format.version()))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new NotFoundException("exchange format"));
    }

    private static boolean isAsked(@Nullable String asked, String version) {
        return asked == null || asked.isEmpty() || asked.equals(version);
    }

    /** @throws InvalidException when a day is missing or malformed, or the last before the first */
    static Period period(@Nullable String from, @Nullable String to) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = day(from, "from", "first", errors);
        LocalDate last = day(to, "to", "last", errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add(new FieldError("to", "The last day must not be before the first"));
        }
        if (first == null || last == null || !errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return new Period(first, last);
    }

    private static @Nullable LocalDate day(@Nullable String text, String field, String which, List<FieldError> errors) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text.strip());
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException malformed) {
            // Said below, like a year that is far off.
        }
        errors.add(new FieldError(field, "Enter the " + which + " day as a date, like 2016-04-01"));
        return null;
    }
}
