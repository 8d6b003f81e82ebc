package org.cspplatform.server.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show.
 *
 * @param from first day, by the clock in London; null for no limit
 * @param to last day; null for no limit
 * @param action null for every action
 * @param outcome null for every outcome
 */
record AuditSearch(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable AuditAction action,
        @Nullable AuditOutcome outcome) {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** @throws InvalidException naming each part that cannot be read */
    static AuditSearch parse(
            @Nullable String from, @Nullable String to, @Nullable String action, @Nullable String outcome) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = date("from", from, errors);
        LocalDate last = date("to", to, errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add(new FieldError("to", "The last day must be the same as or after the first day"));
        }
        AuditAction wanted = null;
        if (isGiven(action)) {
            wanted = AuditAction.ofCode(String.valueOf(action)).orElse(null);
            if (wanted == null) {
                errors.add(new FieldError("action", "Choose an action from the list"));
            }
        }
        AuditOutcome result = null;
        if (isGiven(outcome)) {
            result = AuditOutcome.ofCode(String.valueOf(outcome)).orElse(null);
            if (result == null) {
                errors.add(new FieldError("outcome", "Choose an outcome from the list"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return new AuditSearch(first, last, wanted, result);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static @Nullable LocalDate date(String field, @Nullable String text, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            errors.add(new FieldError(field, "Enter a day as year, month and day, like 2026-11-21"));
            return null;
        }
    }

    @Nullable
    Instant start() {
        return from == null ? null : from.atStartOfDay(LONDON).toInstant();
    }

    @Nullable
    Instant end() {
        return to == null ? null : to.plusDays(1).atStartOfDay(LONDON).toInstant();
    }
}
