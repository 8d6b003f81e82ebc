package org.cspplatform.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small tables by chance, with many small counts and noughts. */
final class RandomTables {
    private final Random random;

    RandomTables(long seed) {
        random = new Random(seed);
    }

    /** A table of one to three dimensions, some of them with groups. */
    Table next() {
        int dimensions = 1 + random.nextInt(3);
        return next(IntStream.range(0, dimensions)
                .mapToObj(d -> dimension("d" + d, 2 + random.nextInt(3)))
                .toArray(Dimension[]::new));
    }

    Table next(Dimension... dimensions) {
        Table.Builder table = Table.counts("people", dimensions);
        double empty = random.nextDouble() * 0.6;
        int most = 3 + random.nextInt(30);
        fill(table, dimensions, new ArrayList<>(), empty, most);
        return table.build();
    }

    private void fill(Table.Builder table, Dimension[] dimensions, List<String> at, double empty, int most) {
        if (at.size() == dimensions.length) {
            if (random.nextDouble() >= empty) table.add(random.nextInt(most), at.toArray(String[]::new));
            return;
        }
        for (String leaf : leaves(dimensions[at.size()].total())) {
            List<String> more = new ArrayList<>(at);
            more.add(leaf);
            fill(table, dimensions, more, empty, most);
        }
    }

    private static List<String> leaves(Code code) {
        if (code.parts().isEmpty()) return List.of(code.name());
        return code.parts().stream().flatMap(part -> leaves(part).stream()).toList();
    }

    Dimension dimension(String name, int codes) {
        List<Code> leaves =
                IntStream.range(0, codes).mapToObj(i -> Code.leaf(name + i)).toList();
        if (codes < 3 || random.nextBoolean()) return new Dimension(name, new Code("all " + name, leaves));
        Code group = new Code("first of " + name, leaves.subList(0, 2));
        List<Code> parts = new ArrayList<>(List.of(group));
        parts.addAll(leaves.subList(2, codes));
        return new Dimension(name, new Code("all " + name, parts));
    }

    static String picture(Protected release) {
        return Arrays.toString(release.cells().entrySet().toArray());
    }
}
