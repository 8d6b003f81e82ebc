package org.cspplatform.server.modules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.cspplatform.module.Bounds;
import org.cspplatform.server.modules.model.FieldType.Day;
import org.jspecify.annotations.Nullable;

/** What {@link Bounds} says of a member, as numbers or as days. */
record Limits(String min, String max, String place, Problems problems) {
    private static final String TODAY = "today";

    static Limits of(Member member, String place, Problems problems) {
        Bounds bounds = member.get(Bounds.class);
        return bounds == null
                ? new Limits("", "", place, problems)
                : new Limits(bounds.min(), bounds.max(), place, problems);
    }

    @Nullable
    BigDecimal least() {
        return number(min);
    }

    @Nullable
    BigDecimal greatest() {
        return number(max);
    }

    /** The same for what cannot lie beyond these anyway. */
    Limits within(String least, String greatest) {
        return new Limits(min.isEmpty() ? least : min, max.isEmpty() ? greatest : max, place, problems);
    }

    Day days() {
        boolean untilToday = max.equals(TODAY);
        return new Day(day(min), untilToday ? null : day(max), untilToday);
    }

    private @Nullable BigDecimal number(String written) {
        try {
            return written.isEmpty() ? null : new BigDecimal(written);
        } catch (NumberFormatException malformed) {
            problems.add(place, "The bound \"" + written + "\" is no number.", "Write it in digits.");
            return null;
        }
    }

    private @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException malformed) {
            problems.add(place, "The bound \"" + written + "\" is no date.", "Write it as 2026-11-21, or today.");
            return null;
        }
    }
}
