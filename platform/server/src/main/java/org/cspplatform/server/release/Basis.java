package org.cspplatform.server.release;

import io.micronaut.core.annotation.Introspected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.cspplatform.disclosure.Cell;
import org.cspplatform.disclosure.Code;
import org.cspplatform.disclosure.Dimension;
import org.cspplatform.disclosure.Table;
import org.cspplatform.disclosure.TableSet;
import org.jspecify.annotations.Nullable;

/**
 * The exact figures of one table as disclosure control takes them: partnerships by outcome, and the same by each breakdown, linked
 * by what they share. A share is made of those in and the rest, so that the complement is safe too; a funnel of those who left at
 * each step.
 *
 * @param names what each figure counts, by which other measures' tables know it
 * @param contributors ids of the partnerships that report
 * @param addsUp whether the partnerships' figures make up the region's
 * @param outcomes the leaves of the outcome: none where nothing is divided, {@code in} and {@code rest}, or {@code left-1},
 *     {@code left-2} … and {@code in} of a funnel
 * @param breakdowns those that add up, with their codes in order
 * @param leaves the whole first, then each breakdown: by contributor, then code, then outcome ({@code in}, {@code rest} in breakdowns)
 */
@Introspected
record Basis(
        CellNames names,
        List<String> contributors,
        boolean addsUp,
        List<String> outcomes,
        List<Broken> breakdowns,
        List<List<Long>> leaves) {
    static final String PARTNERSHIP = "partnership";
    static final String REGION = "region";
    static final String ALL = "all";
    static final String IN = "in";
    static final String REST = "rest";

    private static final String PASSED = "passed-";

    /** Stands for records without a code, as a code needs a name. */
    static final String NOT_RECORDED = "(not recorded)";

    Basis {
        contributors = List.copyOf(contributors);
        outcomes = List.copyOf(outcomes);
        breakdowns = List.copyOf(breakdowns);
        leaves = List.copyOf(leaves);
    }

    /** A breakdown with its codes in order. A list of them, since the order of a map does not outlive its keeping. */
    @Introspected
    record Broken(String field, List<String> codes) {
        Broken {
            codes = List.copyOf(codes);
        }
    }

    boolean has(String breakdown) {
        return breakdowns.stream().anyMatch(each -> each.field().equals(breakdown));
    }

    boolean divided() {
        return !outcomes.isEmpty();
    }

    boolean isFunnel() {
        return outcomes.size() > 2;
    }

    /** The dimension of the outcome, the same for those that ask for the same. */
    String outcome() {
        return "outcome " + names.in();
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
        return contributors.stream()
                .map(contributor -> new TableSet(only(contributor).tables(), Optional.empty(), Set.of()))
                .toList();
    }

    /**
     * Every figure by what it counts.
     *
     * @return empty when what should be the same figure is not, as when measures were not counted at the same time
     */
    Optional<Map<Cell, Long>> figures() {
        Map<Cell, Long> all = new HashMap<>();
        for (TableSet part : parts()) {
            for (Table table : part.tables()) {
                Optional<Map<Cell, Long>> figures = table.figures();
                if (figures.isEmpty() || !agree(all, figures.orElseThrow())) {
                    return Optional.empty();
                }
                all.putAll(figures.orElseThrow());
            }
        }
        return Optional.of(all);
    }

    /** Whether each figure that both have is the same in both. */
    static boolean agree(Map<Cell, Long> some, Map<Cell, Long> others) {
        return others.entrySet().stream()
                .allMatch(figure -> figure.getValue().equals(some.getOrDefault(figure.getKey(), figure.getValue())));
    }

    /** The same figures by other names. */
    Basis named(CellNames others) {
        return new Basis(others, contributors, addsUp, outcomes, breakdowns, leaves);
    }

    /** The figures of one contributor alone. */
    Basis only(String contributor) {
        return only(contributors.indexOf(contributor));
    }

    private Basis only(int place) {
        List<List<Long>> own = new ArrayList<>();
        for (List<Long> counts : leaves) {
            int each = counts.size() / contributors.size();
            own.add(counts.subList(place * each, (place + 1) * each));
        }
        return new Basis(names, List.of(contributors.get(place)), false, outcomes, breakdowns, own);
    }

    /** Its tables, of all contributors. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        if (breakdowns.isEmpty() || isFunnel()) {
            tables.add(whole());
        }
        int place = 1;
        for (Broken breakdown : breakdowns) {
            tables.add(broken(breakdown.field(), breakdown.codes(), leaves.get(place++)));
        }
        return tables;
    }

    private Table whole() {
        List<Dimension> dimensions = new ArrayList<>(List.of(partnerships()));
        if (divided()) {
            dimensions.add(new Dimension(outcome(), nested(0)));
        }
        Table.Builder builder = Table.counts(names.quantity(), dimensions.toArray(Dimension[]::new));
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
        Code left = Code.leaf(outcomes.get(from)).meaning(isFunnel() ? names.left(from + 1) : names.rest());
        boolean last = from == outcomes.size() - 2;
        Code passed = last ? Code.leaf(outcomes.getLast()).meaning(names.in()) : nested(from + 1);
        return Code.of(from == 0 ? ALL : step(from), left, passed).meaning(names.passed(from));
    }

    /** The name of those who passed so many steps. */
    String step(int passed) {
        return passed == outcomes.size() - 1 ? IN : passed(passed);
    }

    static String passed(int steps) {
        return PASSED + steps;
    }

    private Table broken(String breakdown, List<String> codes, List<Long> counts) {
        List<Dimension> dimensions = new ArrayList<>(List.of(
                partnerships(), dimension(dimension(breakdown), codes, code -> CellNames.code(breakdown, code))));
        if (divided()) {
            dimensions.add(
                    dimension(outcome(), List.of(IN, REST), outcome -> outcome.equals(IN) ? names.in() : names.rest()));
        }
        Table.Builder builder = Table.counts(names.quantity(), dimensions.toArray(Dimension[]::new));
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

    /**
     * The name of one figure.
     *
     * @param partnership null for the region's total
     * @param breakdown null for the whole
     * @param outcome null for all outcomes
     */
    Cell cell(
            @Nullable String partnership, @Nullable String breakdown, @Nullable String code, @Nullable String outcome) {
        Set<String> conditions = counted(partnership == null ? ofAll() : "of " + partnership);
        if (breakdown != null) {
            conditions.addAll(CellNames.code(breakdown, code == null ? NOT_RECORDED : code));
        }
        if (outcome != null) {
            conditions.addAll(
                    outcome.equals(IN)
                            ? names.in()
                            : names.passed(Integer.parseInt(outcome.substring(PASSED.length()))));
        }
        return Cell.meeting(names.quantity(), conditions);
    }

    private static Dimension dimension(String name, List<String> codes, Function<String, Set<String>> meaning) {
        return new Dimension(
                name,
                new Code(
                        ALL,
                        codes.stream()
                                .map(code -> Code.leaf(code).meaning(meaning.apply(code)))
                                .toList()));
    }

    /** Every figure is one of the records that the measure counts; a total is of the partnerships that report. */
    private Dimension partnerships() {
        List<Code> leaves = contributors.stream()
                .map(contributor -> Code.leaf(contributor).meaning(counted("of " + contributor)))
                .toList();
        return new Dimension(PARTNERSHIP, new Code(REGION, leaves).meaning(counted(ofAll())));
    }

    private String ofAll() {
        String all = String.join(" ", new TreeSet<>(contributors));
        return "of all " + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private Set<String> counted(String whose) {
        Set<String> conditions = new TreeSet<>(names.where());
        conditions.add(whose);
        return conditions;
    }
}
