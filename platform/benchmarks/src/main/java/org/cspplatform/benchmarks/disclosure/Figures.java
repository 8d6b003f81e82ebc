package org.cspplatform.benchmarks.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cspplatform.disclosure.Cell;
import org.cspplatform.disclosure.Code;
import org.cspplatform.disclosure.Dimension;
import org.cspplatform.disclosure.Table;
import org.cspplatform.disclosure.TableSet;

/** The cells of tables, numbered, and what adds up to what: worked out from the tables alone, not by what protects them. */
final class Figures {
    private final Map<Cell, Integer> numbers = new LinkedHashMap<>();
    private final List<Long> truth = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private final List<List<Integer>> sums = new ArrayList<>();
    private final Set<String> contributors = new TreeSet<>();

    Figures(TableSet set) {
        for (Table table : set.tables()) {
            int own = -1;
            for (int d = 0; d < table.dimensions().size(); d++)
                if (set.contributor().isPresent()
                        && set.contributor()
                                .get()
                                .equals(table.dimensions().get(d).name())) own = d;
            add(table, own, new Code[table.dimensions().size()], 0);
        }
    }

    private void add(Table table, int own, Code[] at, int depth) {
        if (depth < at.length) {
            for (Code code : all(table.dimensions().get(depth))) {
                at[depth] = code;
                add(table, own, at, depth + 1);
            }
            return;
        }
        int total = number(table, own, at);
        for (int d = 0; d < at.length; d++) {
            if (at[d].parts().isEmpty()) continue;
            List<Integer> sum = new ArrayList<>(List.of(total));
            for (Code part : at[d].parts()) {
                Code[] below = at.clone();
                below[d] = part;
                sum.add(number(table, own, below));
            }
            sums.add(sum);
        }
    }

    private int number(Table table, int own, Code[] at) {
        String[] codes = Arrays.stream(at).map(Code::name).toArray(String[]::new);
        Cell cell = table.cell(codes);
        Integer before = numbers.get(cell);
        if (before != null) return before;
        numbers.put(cell, truth.size());
        truth.add(table.value(codes));
        boolean owned = own >= 0 && at[own].parts().isEmpty();
        owners.add(owned ? at[own].name() : "");
        if (owned) contributors.add(at[own].name());
        return truth.size() - 1;
    }

    private static List<Code> all(Dimension dimension) {
        List<Code> codes = new ArrayList<>();
        gather(dimension.total(), codes);
        return codes;
    }

    private static void gather(Code code, List<Code> into) {
        into.add(code);
        code.parts().forEach(part -> gather(part, into));
    }

    Map<Cell, Integer> numbers() {
        return numbers;
    }

    int number(Cell cell) {
        Integer number = numbers.get(cell);
        if (number == null) throw new IllegalArgumentException("No table has " + cell);
        return number;
    }

    int size() {
        return truth.size();
    }

    long truth(int figure) {
        return truth.get(figure);
    }

    /** Whose own figure it is; empty when nobody's. */
    String owner(int figure) {
        return owners.get(figure);
    }

    /** Total first, then its parts. */
    List<List<Integer>> sums() {
        return sums;
    }

    Set<String> contributors() {
        return contributors;
    }
}
