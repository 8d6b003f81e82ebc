package org.cspplatform.server.measures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * The form that chooses the time of a page.
 *
 * @param from first day, as chosen; empty for "from the first record"
 * @param to last day, as chosen; empty for "to the last record"
 * @param period quarter or month
 * @param starts what may be chosen as the first quarter
 * @param ends what may be chosen as the last
 * @param asked what the page shows; everything when the choice was wrong
 */
public record PeriodForm(
        String from,
        String to,
        String period,
        List<Choice> starts,
        List<Choice> ends,
        Asked asked,
        List<FieldError> errors) {
    private static final int QUARTERS_OFFERED = 48;

    /** @param value a day */
    public record Choice(String value, String label) {}

    static PeriodForm of(@Nullable String from, @Nullable String to, @Nullable String period, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = day(from, "from", errors);
        LocalDate last = day(to, "to", errors);
        Asked asked = new Asked(PeriodLength.QUARTER, null, null);
        try {
            Asked meant = Asked.of(first, last, period);
            asked = errors.isEmpty() ? meant : asked;
        } catch (InvalidException wrong) {
            errors.addAll(wrong.errors());
        }
        List<Choice> starts = new ArrayList<>(List.of(new Choice("", "The first record")));
        List<Choice> ends = new ArrayList<>(List.of(new Choice("", "The last record")));
        CountedPeriod present = CountedPeriod.of(PeriodLength.QUARTER, today);
        for (int i = 0; i < QUARTERS_OFFERED; i++) {
            CountedPeriod quarter = present.plus(-i);
            starts.add(new Choice(quarter.start().toString(), quarter.label()));
            ends.add(new Choice(quarter.end().toString(), quarter.label()));
        }
        offer(starts, first);
        offer(ends, last);
        return new PeriodForm(
                first == null ? "" : first.toString(),
                last == null ? "" : last.toString(),
                asked.length().word(),
                starts,
                ends,
                asked,
                List.copyOf(errors));
    }

    /** What stands behind an address to ask for the same time again. */
    String query() {
        return (from.isEmpty() ? "" : "&from=" + from)
                + (to.isEmpty() ? "" : "&to=" + to)
                + (asked.length() == PeriodLength.MONTH ? "&period=month" : "");
    }

    private static void offer(List<Choice> choices, @Nullable LocalDate day) {
        if (day != null && choices.stream().noneMatch(choice -> choice.value().equals(day.toString()))) {
            choices.add(new Choice(day.toString(), day.toString()));
        }
    }

    private static @Nullable LocalDate day(@Nullable String text, String field, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException malformed) {
            errors.add(new FieldError(field, "Choose a quarter, or write the day like 2016-04-01"));
            return null;
        }
    }
}
