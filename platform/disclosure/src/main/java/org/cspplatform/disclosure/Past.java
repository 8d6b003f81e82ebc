package org.cspplatform.disclosure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Adds to the present figures what earlier releases told. */
final class Past {
    /** A cell as it once was: of a period (empty: the present one) and with the figure it had. */
    private record Version(String period, Cell cell, long figure) {}

    private final Universe.Builder builder;
    private final Policy policy;
    private final Map<Version, Integer> versions = new HashMap<>();

    Past(Universe.Builder builder, Policy policy) {
        this.builder = builder;
        this.policy = policy;
    }

    void add(History history) {
        Map<Cell, Integer> previous = Map.of();
        for (History.Earlier earlier : history.earlier()) {
            Map<Cell, Integer> now = tell(earlier);
            if (earlier.samePeriod()) continue;
            added(previous, now);
            sinceThen(now, earlier);
            previous = now;
        }
    }

    /** What the release told; its cells by their keys. */
    private Map<Cell, Integer> tell(History.Earlier earlier) {
        Map<Cell, Integer> all = new LinkedHashMap<>();
        Protected release = earlier.release();
        for (Table table : release.tables().tables()) {
            int[] ids = new int[table.size()];
            for (int i = 0; i < ids.length; i++) {
                Cell cell = table.grid().cell(table.quantity(), i);
                int owner = Universe.owner(builder, table, i, release.tables());
                ids[i] = version(new Version(earlier.period(), cell, table.value(i)), owner, table.isMagnitude());
                builder.learn(
                        ids[i], Guess.of(release.shown(cell), release.policy(), table.isMagnitude(), table.value(i)));
                all.put(cell, ids[i]);
            }
            builder.addUp(table, ids);
            Sensitivity.of(table, release.tables(), release.policy()).forEach((i, need) -> builder.need(ids[i], need));
        }
        return all;
    }

    private int version(Version version, int owner, boolean magnitude) {
        OptionalInt present = version.period().isEmpty() ? builder.find(version.cell()) : OptionalInt.empty();
        if (present.isPresent() && builder.truth(present.getAsInt()) == version.figure()) return present.getAsInt();
        return versions.computeIfAbsent(
                version, _ -> builder.figure(version.figure(), Guess.ANYTHING, owner, magnitude));
    }

    /** Cumulative figures don't fall between two earlier releases, unless they truly did. */
    private void added(Map<Cell, Integer> before, Map<Cell, Integer> after) {
        before.forEach((cell, old) -> {
            Integer young = after.get(cell);
            if (young != null) difference(young, old);
        });
    }

    /**
     * What was added up to now; a small count is as sensitive as a small cell. What was added adds up like the table itself: that
     * follows from the rest, but a contributor sees at once that a total grew by what it added itself.
     */
    private void sinceThen(Map<Cell, Integer> then, History.Earlier earlier) {
        Map<Cell, Integer> all = new HashMap<>();
        then.forEach((cell, old) -> {
            OptionalInt now = builder.find(cell);
            if (now.isEmpty()) return;
            int added = difference(now.getAsInt(), old);
            all.put(cell, added);
            long figure = builder.truth(added);
            if (!builder.isMagnitude(now.getAsInt()) && figure > 0 && figure <= policy.largestSuppressed())
                builder.need(
                        added, Need.range(figure, 1, policy.largestSuppressed(), "added since " + earlier.period()));
        });
        for (Table table : earlier.release().tables().tables()) {
            int[] ids = IntStream.range(0, table.size())
                    .map(i -> all.getOrDefault(table.grid().cell(table.quantity(), i), -1))
                    .toArray();
            if (IntStream.of(ids).allMatch(id -> id >= 0)) builder.addUpAnyway(table, ids);
        }
    }

    private int difference(int now, int then) {
        long figure = builder.truth(now) - builder.truth(then);
        int added = builder.figure(figure, new Guess(Math.min(0, figure), Table.LARGEST), builder.owner(now), false);
        builder.sum(now, then, added);
        return added;
    }
}
