package org.cspplatform.benchmarks.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.cspplatform.disclosure.Code;
import org.cspplatform.disclosure.Dimension;
import org.cspplatform.disclosure.Policy;
import org.cspplatform.disclosure.Profiles;
import org.cspplatform.disclosure.Table;
import org.cspplatform.disclosure.TableSet;

/**
 * Tables by chance: one to three dimensions, half of them with groups; a third are linked tables that share cells; half are contributed
 * by the codes of the first dimension, each of which knows its own figures; a tenth are cumulative and were released before.
 */
final class Chance {
    private static final String[] NAMES = {"partnership", "outcome", "sex"};

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    Task next() {
        Policy policy = random.nextInt(10) < 7 ? Profiles.board() : Profiles.everybody();
        return next(policy, random.nextBoolean(), random.nextInt(10) == 0);
    }

    Task next(Policy policy, boolean contributed, boolean cumulative) {
        List<Dimension> dimensions = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(d -> dimension(NAMES[d], 2 + random.nextInt(3)))
                .toList();
        boolean linked = dimensions.size() > 1 && random.nextInt(3) == 0;
        List<Person> people = people(dimensions);
        TableSet tables = tables(dimensions, people, linked, contributed);
        if (!cumulative) return new Task(tables, Optional.empty(), policy);
        List<Person> before = people.stream().filter(_ -> random.nextInt(3) > 0).toList();
        return new Task(tables, Optional.of(tables(dimensions, before, linked, contributed)), policy);
    }

    /** Somebody who is counted once in each table. */
    private record Person(List<String> codes) {}

    private List<Person> people(List<Dimension> dimensions) {
        double empty = random.nextDouble() * 0.6;
        int most = 3 + random.nextInt(30);
        List<Person> people = new ArrayList<>();
        for (List<String> codes : combinations(dimensions)) {
            int count = random.nextDouble() < empty ? 0 : random.nextInt(most);
            for (int i = 0; i < count; i++) people.add(new Person(codes));
        }
        return people;
    }

    private static List<List<String>> combinations(List<Dimension> dimensions) {
        List<List<String>> all = List.of(List.of());
        for (Dimension dimension : dimensions) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> start : all)
                for (String leaf : leaves(dimension.total())) {
                    List<String> codes = new ArrayList<>(start);
                    codes.add(leaf);
                    longer.add(codes);
                }
            all = longer;
        }
        return all;
    }

    /** All dimensions in one table, or each but one of the later ones left out of a table of its own. */
    private static TableSet tables(
            List<Dimension> dimensions, List<Person> people, boolean linked, boolean contributed) {
        List<Table> tables = new ArrayList<>();
        if (!linked) tables.add(table(dimensions, people, -1));
        for (int d = 0; linked && d < dimensions.size(); d++) tables.add(table(dimensions, people, d));
        boolean known = contributed
                && tables.stream().anyMatch(table -> table.dimensions().contains(dimensions.getFirst()));
        return new TableSet(tables, known ? Optional.of(NAMES[0]) : Optional.empty(), Set.of());
    }

    private static Table table(List<Dimension> dimensions, List<Person> people, int without) {
        int[] kept =
                IntStream.range(0, dimensions.size()).filter(d -> d != without).toArray();
        Table.Builder table = Table.counts(
                "people", IntStream.of(kept).mapToObj(dimensions::get).toArray(Dimension[]::new));
        for (Person person : people)
            table.add(1, IntStream.of(kept).mapToObj(person.codes()::get).toArray(String[]::new));
        return table.build();
    }

    private Dimension dimension(String name, int codes) {
        List<Code> leaves =
                IntStream.range(0, codes).mapToObj(i -> Code.leaf(name + i)).toList();
        if (codes < 3 || random.nextBoolean()) return new Dimension(name, new Code("all", leaves));
        List<Code> parts = new ArrayList<>(List.of(new Code("group", leaves.subList(0, 2))));
        parts.addAll(leaves.subList(2, codes));
        return new Dimension(name, new Code("all", parts));
    }

    static List<String> leaves(Code code) {
        if (code.parts().isEmpty()) return List.of(code.name());
        return code.parts().stream().flatMap(part -> leaves(part).stream()).toList();
    }
}
