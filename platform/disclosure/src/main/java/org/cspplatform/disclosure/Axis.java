package org.cspplatform.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A dimension with its codes numbered, each before its parts, so that 0 is the total. */
final class Axis {
    private final Dimension dimension;
    private final List<Code> codes = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Axis(Dimension dimension) {
        this.dimension = dimension;
        number(dimension.total(), -1);
    }

    private void number(Code code, int parent) {
        int own = codes.size();
        if (numbers.putIfAbsent(code.name(), own) != null)
            throw new IllegalArgumentException("Dimension " + name() + " has the code " + code.name() + " twice");
        codes.add(code);
        parents.add(parent);
        code.parts().forEach(part -> number(part, own));
    }

    String name() {
        return dimension.name();
    }

    Dimension dimension() {
        return dimension;
    }

    int size() {
        return codes.size();
    }

    String code(int number) {
        return codes.get(number).name();
    }

    /** What restricts a cell at this code, by which other tables know it. */
    void restrict(int number, Map<String, String> at) {
        Code code = codes.get(number);
        if (code.means().isPresent()) Cell.restrict(at, code.means().get());
        else if (number > 0) at.put(name(), code.name());
    }

    boolean isLeaf(int number) {
        return codes.get(number).parts().isEmpty();
    }

    /** The number of the code it is a part of, -1 for the total. */
    int parent(int number) {
        return parents.get(number);
    }

    int[] parts(int number) {
        return codes.get(number).parts().stream()
                .mapToInt(part -> numbers.getOrDefault(part.name(), -1))
                .toArray();
    }

    int number(String code) {
        Integer number = numbers.get(code);
        if (number == null) throw new IllegalArgumentException("Dimension " + name() + " has no code " + code);
        return number;
    }
}
