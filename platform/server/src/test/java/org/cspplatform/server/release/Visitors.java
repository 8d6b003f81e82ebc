package org.cspplatform.server.release;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Records of some partnerships by place, sex and whether their course is done, and what measures say of them.
 *
 * @param counts by partnership, place, sex and done (yes, no), the last running fastest
 */
record Visitors(int partnerships, List<Long> counts) {
    private static final List<String> PLACES = List.of("HOME", "STREET", "TOWN");
    private static final List<String> SEXES = List.of("F", "M");
    private static final List<String> DONE = List.of("true", "false");

    /** Small counts mostly, as of rare things, and some large ones. */
    static Visitors chance(Random random) {
        int partnerships = 3 + random.nextInt(3);
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < partnerships * PLACES.size() * 4; i++) {
            counts.add((long) (random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(6)));
        }
        return new Visitors(partnerships, counts);
    }

    /** The same with another number in one place. */
    Visitors corrected(int index, long count) {
        List<Long> others = new ArrayList<>(counts);
        others.set(index, count);
        return new Visitors(partnerships, others);
    }

    /**
     * A measure of them.
     *
     * @param where conditions of the records counted
     * @param having what those in a share are besides; null where nothing is divided
     * @param breakdowns of {@code place}, {@code sex} and {@code done}
     */
    record Asked(Set<String> where, @Nullable String having, List<String> breakdowns) {
        static Asked count(Set<String> where, String... breakdowns) {
            return new Asked(where, null, List.of(breakdowns));
        }

        static Asked share(Set<String> where, String having, String... breakdowns) {
            return new Asked(where, having, List.of(breakdowns));
        }
    }

    /** One of the measures that authors write. */
    static Asked chanceMeasure(Random random) {
        List<String> conditions = List.of("place = HOME", "sex = F", "done = true", "done = false");
        List<Set<String>> filters = List.of(Set.of(), Set.of(), Set.of("done = true"), Set.of("sex = F"));
        List<List<String>> breakdowns = List.of(List.of(), List.of("place"), List.of("sex"), List.of("place", "sex"));
        Set<String> where = filters.get(random.nextInt(filters.size()));
        String having = random.nextBoolean() ? conditions.get(random.nextInt(conditions.size())) : null;
        return new Asked(where, having, breakdowns.get(random.nextInt(breakdowns.size())));
    }

    Basis basis(Asked asked) {
        List<String> contributors = new ArrayList<>();
        for (int i = 0; i < partnerships; i++) {
            contributors.add("p" + i);
        }
        List<Basis.Broken> breakdowns = new ArrayList<>();
        List<List<Long>> leaves = new ArrayList<>();
        List<Long> whole = new ArrayList<>();
        for (int i = 0; i < partnerships; i++) {
            long all = count(i, asked.where());
            if (asked.having() == null) {
                whole.add(all);
            } else {
                long in = count(i, with(asked.where(), asked.having()));
                whole.addAll(List.of(all - in, in));
            }
        }
        leaves.add(whole);
        for (String breakdown : asked.breakdowns()) {
            List<String> codes = breakdown.equals("place") ? PLACES : SEXES;
            breakdowns.add(new Basis.Broken(breakdown, codes));
            leaves.add(broken(asked, breakdown, codes));
        }
        String having = asked.having();
        CellNames names = having == null
                ? new CellNames("visits", sorted(asked.where()), List.of(), List.of(), List.of())
                : new CellNames(
                        "visits",
                        sorted(asked.where()),
                        List.of(List.of(having)),
                        List.of(List.of("not ([" + having + "])")),
                        List.of("not ([" + having + "])"));
        return new Basis(
                names,
                contributors,
                true,
                having == null ? List.of() : List.of(Basis.REST, Basis.IN),
                breakdowns,
                leaves);
    }

    private List<Long> broken(Asked asked, String breakdown, List<String> codes) {
        List<Long> leaves = new ArrayList<>();
        for (int i = 0; i < partnerships; i++) {
            for (String code : codes) {
                Set<String> where = with(asked.where(), breakdown + " = " + code);
                long all = count(i, where);
                if (asked.having() == null) {
                    leaves.add(all);
                } else {
                    long in = count(i, with(where, asked.having()));
                    leaves.addAll(List.of(in, all - in));
                }
            }
        }
        return leaves;
    }

    private long count(int partnership, Set<String> where) {
        long count = 0;
        int index = partnership * PLACES.size() * 4;
        for (String place : PLACES) {
            for (String sex : SEXES) {
                for (String done : DONE) {
                    boolean meets = Set.of("place = " + place, "sex = " + sex, "done = " + done)
                            .containsAll(where);
                    count += meets ? counts.get(index) : 0;
                    index++;
                }
            }
        }
        return count;
    }

    private static Set<String> with(Set<String> conditions, String more) {
        Set<String> all = new LinkedHashSet<>(conditions);
        all.add(more);
        return all;
    }

    private static List<String> sorted(Set<String> conditions) {
        return List.copyOf(new TreeSet<>(conditions));
    }
}
