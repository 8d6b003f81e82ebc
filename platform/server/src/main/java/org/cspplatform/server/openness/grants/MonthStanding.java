package org.cspplatform.server.openness.grants;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cspplatform.server.funding.Pounds;

/**
 * How a month's grants stand with the public.
 *
 * @param grants awarded in the month, as they are now
 * @param editions published of it, the latest first
 * @param changed whether the grants say something else than the latest edition
 */
public record MonthStanding(
        YearMonth month, List<GrantAward> grants, List<Edition> editions, boolean changed, LocalDate today) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    public MonthStanding {
        grants = List.copyOf(grants);
        editions = List.copyOf(editions);
    }

    /** What is to be done about it. */
    public enum State {
        NOT_ENDED("Month has not ended", "grey"),
        INCOMPLETE("Due, details missing", "red"),
        DUE("Due", "yellow"),
        CHANGED("Changed since published", "yellow"),
        PUBLISHED("Published", "green");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        public String words() {
            return words;
        }

        /** As GOV.UK names the colours of tags. */
        public String colour() {
            return colour;
        }
    }

    /** "July 2016". */
    public String name() {
        return NAME.format(month);
    }

    public State state() {
        boolean upToDate = !editions.isEmpty() && !changed;
        if (upToDate) {
            return State.PUBLISHED;
        }
        if (!ended()) {
            return State.NOT_ENDED;
        }
        if (incomplete() > 0) {
            return State.INCOMPLETE;
        }
        return editions.isEmpty() ? State.DUE : State.CHANGED;
    }

    /** Whether an edition can be published now. */
    public boolean publishable() {
        return state() == State.DUE || state() == State.CHANGED;
    }

    public long incomplete() {
        return grants.stream().filter(grant -> !grant.missing().isEmpty()).count();
    }

    public BigDecimal total() {
        return grants.stream().map(GrantAward::amount).reduce(Pounds.ZERO, BigDecimal::add);
    }

    public Optional<Edition> latest() {
        return editions.stream().findFirst();
    }

    private boolean ended() {
        return month.isBefore(YearMonth.from(today));
    }
}
