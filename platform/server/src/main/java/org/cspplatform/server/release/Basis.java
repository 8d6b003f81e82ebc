package org.cspplatform.server.release;

import io.micronaut.core.annotation.Introspected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspplatform.disclosure.Code;
import org.cspplatform.disclosure.Dimension;
import org.cspplatform.disclosure.Table;
import org.cspplatform.disclosure.TableSet;

/**
 * The exact figures of one table as disclosure control takes them: partnerships by outcome, and the same by each breakdown, linked
 * by what they share. A share is made of those in and the rest, so that the complement is safe too; a funnel of those who left at
 * each step.
 *
 * @param contributors ids of the partnerships that report
 * @param addsUp whether the partnerships' figures make up the region's
 * @param outcomes the leaves of the outcome: none where nothing is divided, {@code in} and {@code rest}, or {@code left-1},
 *     {@code left-2} … and {@code in} of a funnel
 * @param breakdowns those that add up, with their codes in order
 * @param leaves the whole first, then each breakdown: by contributor, then code, then outcome ({@code in}, {@code rest} in breakdowns)
 */
@Introspected
record Basis(
        List<String> contributors,
        boolean addsUp,
        List<String> outcomes,
        Map<String, List<String>> breakdowns,
        List<List<Long>> leaves) {
    static final String QUANTITY = "records";
    static final String PARTNERSHIP = "partnership";
    static final String OUTCOME = "outcome";
    static final String REGION = "region";
    static final String ALL = "all";
    static final String IN = "in";
    static final String REST = "rest";

    /** Stands for records without a code, as a code needs a name. */
    static final String NOT_RECORDED = "(not recorded)";

    Basis {
        contributors = List.copyOf(contributors);
        outcomes = List.copyOf(outcomes);
        breakdowns = new LinkedHashMap<>(breakdowns);
        leaves = List.copyOf(leaves);
    }

    boolean divided() {
        return !outcomes.isEmpty();
    }

    boolean isFunnel() {
        return outcomes.size() > 2;
    }

    static String dimension(String breakdown) {
        return "by " + breakdown;
    }

    /**
     * What is to be protected together: all of it when it adds up, with the regional total as the total over partnerships, each of
     * which knows its own; else each partnership's figures by themselves.
     */
    List<TableSet> parts() {
        if (contributors.isEmpty()) {
            return List.of();
        }
        if (addsUp) {
            return List.of(new TableSet(tables(), Optional.of(PARTNERSHIP), Set.of()));
        }
        List<TableSet> parts = new ArrayList<>();
        for (int place = 0; place < contributors.size(); place++) {
            parts.add(new TableSet(only(place).tables(), Optional.empty(), Set.of()));
        }
        return parts;
    }

    private Basis only(int place) {
        List<List<Long>> own = new ArrayList<>();
        for (List<Long> counts : leaves) {
            int each = counts.size() / contributors.size();
            own.add(counts.subList(place * each, (place + 1) * each));
        }
        return new Basis(List.of(contributors.get(place)), false, outcomes, breakdowns, own);
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        if (breakdowns.isEmpty() || isFunnel()) {
            tables.add(whole());
        }
        int place = 1;
        for (Map.Entry<String, List<String>> breakdown : breakdowns.entrySet()) {
            tables.add(broken(breakdown.getKey(), breakdown.getValue(), leaves.get(place++)));
        }
        return tables;
    }

    private Table whole() {
        List<Dimension> dimensions = new ArrayList<>(List.of(partnerships()));
        if (divided()) {
            dimensions.add(new Dimension(OUTCOME, nested(0)));
        }
        Table.Builder builder = Table.counts(QUANTITY, dimensions.toArray(Dimension[]::new));
        int leaf = 0;
        for (String contributor : contributors) {
            if (divided()) {
                for (String outcome : outcomes) {
                    builder.add(leaves.getFirst().get(leaf++), contributor, outcome);
                }
            } else {
                builder.add(leaves.getFirst().get(leaf++), contributor);
            }
        }
        return builder.build();
    }

    /** Those who reached a step are those who left there and those who reached the next. */
    private Code nested(int from) {
        String name = from == 0 ? ALL : step(from);
        if (from == outcomes.size() - 2) {
            return Code.of(name, Code.leaf(outcomes.get(from)), Code.leaf(outcomes.getLast()));
        }
        return Code.of(name, Code.leaf(outcomes.get(from)), nested(from + 1));
    }

    /** The name of those who passed so many steps. */
    String step(int passed) {
        return passed == outcomes.size() - 1 ? IN : passed(passed);
    }

    static String passed(int steps) {
        return "passed-" + steps;
    }

    private Table broken(String breakdown, List<String> codes, List<Long> counts) {
        List<Dimension> dimensions =
                new ArrayList<>(List.of(partnerships(), Dimension.flat(dimension(breakdown), ALL, codes)));
        if (divided()) {
            dimensions.add(Dimension.flat(OUTCOME, ALL, List.of(IN, REST)));
        }
        Table.Builder builder = Table.counts(QUANTITY, dimensions.toArray(Dimension[]::new));
        int leaf = 0;
        for (String contributor : contributors) {
            for (String code : codes) {
                if (divided()) {
                    builder.add(counts.get(leaf++), contributor, code, IN);
                    builder.add(counts.get(leaf++), contributor, code, REST);
                } else {
                    builder.add(counts.get(leaf++), contributor, code);
                }
            }
        }
        return builder.build();
    }

    private Dimension partnerships() {
        return Dimension.flat(PARTNERSHIP, REGION, contributors);
    }
}
