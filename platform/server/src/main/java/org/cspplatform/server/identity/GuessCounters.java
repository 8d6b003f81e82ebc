package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts wrong passwords, in the database, for all replicas. An attempt is counted as wrong before the password is looked at
 * and taken back when it was right, so that many at once get no further than one after another. An attempt during a wait is
 * neither looked at nor counted: going on does not lengthen the wait.
 */
@Singleton
class GuessCounters {
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final IdentityDatabase database;

    GuessCounters(IdentityDatabase database) {
        this.database = database;
    }

    /** One counter. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content, below
    record Counter(byte[] key, GuessLimit limit) {
        static Counter of(String name, GuessLimit limit) {
            return new Counter(Secrets.hash(name), limit);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Counter counter && Arrays.equals(key, counter.key) && limit.equals(counter.limit);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(key);
        }

        @Override
        public String toString() {
            return "Counter[" + limit + "]";
        }
    }

    private record State(int failures, @Nullable Instant blockedUntil) {}

    /** Counts an attempt; or, when one of the counters says to wait, counts nothing and tells how long. */
    Optional<Duration> begin(List<Counter> counters) {
        return database.together(() -> {
            List<Counter> inOrder = counters.stream()
                    .sorted(Comparator.comparing(Counter::key, Arrays::compare))
                    .toList();
            List<State> states = inOrder.stream().map(this::lock).toList();
            Instant now = Instant.now();
            Optional<Duration> wait = states.stream()
                    .flatMap(state -> Stream.ofNullable(state.blockedUntil()))
                    .filter(now::isBefore)
                    .max(Comparator.naturalOrder())
                    .map(until -> Duration.between(now, until));
            if (wait.isEmpty()) {
                for (int index = 0; index < inOrder.size(); index++) {
                    count(inOrder.get(index), states.get(index).failures() + 1, now);
                }
            }
            return wait;
        });
    }

    /** The attempt was right: it is taken back; what is about this person at this place is forgotten. */
    void takeBack(List<Counter> counters) {
        for (Counter counter : counters) {
            if (counter.limit().equals(GuessLimit.PAIR)) {
                database.change("delete from sign_in_counter where key = ?", (Object) counter.key());
            } else {
                database.change("""
                    update sign_in_counter set failures = greatest(failures - 1, 0),
                           blocked_until = case when failures - 1 < ? then null else blocked_until end
                    where key = ?
                    """, counter.limit().free(), counter.key());
            }
        }
    }

    private State lock(Counter counter) {
        return database.first(
                        """
                        insert into sign_in_counter as c (key, failures, last_failure_at) values (?, 0, now())
                        on conflict (key) do update
                            set failures = case when c.last_failure_at < ? then 0 else c.failures end
                        returning failures, blocked_until
                        """,
                        row -> new State(row.getInt("failures"), IdentityDatabase.instantIfAny(row, "blocked_until")),
                        counter.key(),
                        Instant.now().minus(FORGOTTEN_AFTER))
                .orElseThrow();
    }

    private void count(Counter counter, int failures, Instant now) {
        Duration wait = counter.limit().waitAfter(failures);
        database.change(
                "update sign_in_counter set failures = ?, last_failure_at = now(), blocked_until = ? where key = ?",
                failures,
                wait.isZero() ? null : now.plus(wait),
                counter.key());
    }
}
