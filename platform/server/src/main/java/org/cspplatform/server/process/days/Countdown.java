package org.cspplatform.server.process.days;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A clock that runs for some days from the day after one.
 *
 * @param amount how many of the days that count it runs for
 * @param pauses days on which it stands still
 */
public record Countdown(LocalDate from, long amount, Days days, List<Pause> pauses) {
    public Countdown {
        pauses = List.copyOf(pauses);
    }

    /** A clock that runs until the same day of a later month, or until that month's last day. */
    public static Countdown ofMonths(LocalDate from, int months, List<Pause> pauses) {
        return new Countdown(from, Days.ALL.between(from, from.plusMonths(months)), Days.ALL, pauses);
    }

    /**
     * The last day in time: with it so many counting days have passed that were in no pause. A pause after that day moves nothing;
     * neither does one without an end, of which nobody can say yet how far.
     */
    public LocalDate end() {
        LocalDate reached = from;
        long missing = amount;
        for (Pause pause : Pause.closed(pauses)) {
            LocalDate lastOfPause = pause.until();
            if (lastOfPause == null || !lastOfPause.isAfter(reached)) {
                continue;
            }
            LocalDate before = pause.from().minusDays(1);
            long running = before.isAfter(reached) ? days.between(reached, before) : 0;
            if (running >= missing) {
                break;
            }
            missing -= running;
            reached = lastOfPause;
        }
        return days.plus(reached, missing);
    }

    /** Since when it stands still without an end, if it does. */
    public Optional<LocalDate> stoppedSince() {
        return pauses.stream().filter(Pause::isOpen).map(Pause::from).min(Comparator.naturalOrder());
    }
}
