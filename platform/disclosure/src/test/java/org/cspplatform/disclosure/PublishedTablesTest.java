package org.cspplatform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cspplatform.disclosure.attack.Attack;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.disclosure.attack.Interval;
import org.junit.jupiter.api.Test;

/** Worked tables that others have published with their results. */
final class PublishedTablesTest {
    private static final Dimension AGE = Dimension.flat("age", "Total", List.of("young", "old"));
    private static final Dimension GEO = Dimension.flat("geo", "Total", List.of("Iceland", "Portugal", "Spain"));
    private static final Dimension GEO_OF_EU = new Dimension(
            "geo",
            Code.of(
                    "Total",
                    Code.of("EU", Code.leaf("Portugal"), Code.leaf("Spain")),
                    Code.of("nonEU", Code.leaf("Iceland"))));

    /**
     * The tests of sdcTable 0.34 (simple heuristic): every line has two suppressed cells or more, and yet one of them follows exactly;
     * with one more suppressed it lies between 0 and 141.
     */
    @Test
    void theCellThatFollowsAlthoughEachLineHasTwoSuppressedIsFound() {
        long[][] counts = {{30, 47, 64, 89}, {90, 124, 5, 31}, {92, 100, 59, 85}, {800, 991, 651, 685}};
        Table table = square(counts);
        Set<String> hidden = new TreeSet<>(Set.of("wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd"));
        assertThat(attack(table, hidden).get(table.cell("w", "b"))).isEqualTo(new Interval(47, 47));
        hidden.add("xb");
        assertThat(attack(table, hidden).get(table.cell("w", "b"))).isEqualTo(new Interval(0, 141));
    }

    /** Table 1 of the vignette on small counts of GaussSuppression 1.2: one nought, protected by three cells. */
    @Test
    void aNoughtIsProtectedByThreeCells() {
        Protected release = protect(people(AGE, GEO), new Rule.Threshold(2, true));
        assertThat(release.statistics().primaries()).isEqualTo(1);
        assertThat(release.statistics().secondaries()).isEqualTo(3);
        assertThat(release.shown(people(AGE, GEO), "young", "Portugal")).isInstanceOf(Shown.Suppressed.class);
    }

    /** Table 4 of the same, counts to 4 in a hierarchy: six primaries, and four secondaries there. */
    @Test
    void countsUpToFourInAHierarchyAreProtectedAtLeastAsCheaply() {
        Table table = people(AGE, GEO_OF_EU);
        Protected release = protect(table, new Rule.Threshold(5, false));
        assertThat(release.statistics().primaries()).isEqualTo(6);
        assertThat(release.statistics().secondaries()).isLessThanOrEqualTo(4);
        assertThat(List.of("Portugal", "Spain")).allSatisfy(geo -> assertThat(release.shown(table, "Total", geo))
                .isInstanceOf(Shown.Suppressed.class));
        assertThat(leaks(release)).isEmpty();
    }

    /** Table 3 of the vignette on magnitudes: the largest contributor has more than 80 % of four cells. */
    @Test
    void dominatedCellsAreFound() {
        assertThat(primaries(new Rule.Dominance(1, 0.8)))
                .containsExactlyInAnyOrder(
                        "Entertainment Iceland", "Governmental Portugal", "Industry Portugal", "Industry Spain");
    }

    /** Table 2 of the same: cells of a single contributor. */
    @Test
    void cellsOfASingleContributorAreFound() {
        assertThat(primaries(new Rule.Threshold(2, false)))
                .containsExactlyInAnyOrder("Entertainment Iceland", "Industry Spain");
    }

    @Test
    void magnitudesAreProtectedAsFarAsTheRuleAsks() {
        Protected release = protect(sales(), new Rule.Dominance(1, 0.8));
        assertThat(release.dropped()).isEmpty();
        assertThat(release.statistics().secondaries()).isPositive();
        assertThat(leaks(release)).isEmpty();
    }

    private static Set<String> primaries(Rule rule) {
        Table sales = sales();
        Set<String> found = new TreeSet<>();
        Sensitivity.of(sales, TableSet.of(sales), new Policy("test", List.of(rule), Rounding.none()))
                .forEach((index, _) -> found.add(name(sales.grid().cell("sales", index))));
        return found;
    }

    private static String name(Cell cell) {
        return cell.at().getOrDefault("sector", "Total") + " " + cell.at().getOrDefault("geo", "Total");
    }

    private static Protected protect(Table table, Rule rule) {
        Policy policy = new Policy("test", List.of(rule), Rounding.none());
        return Disclosure.protect(TableSet.of(table), policy, History.none(), Budget.standard());
    }

    private static List<String> leaks(Protected release) {
        return Inspection.of(release, History.none(), new Viewpoint.Everybody(), Budget.standard())
                .leaks();
    }

    private static Map<Cell, Interval> attack(Table table, Set<String> hidden) {
        Policy nothingKnown = new Policy("test", List.of(new Rule.Threshold(2, true)), Rounding.none());
        Map<Cell, Shown> cells = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++)
            cells.put(table.grid().cell("people", i), new Shown.Value(table.value(i)));
        hidden.forEach(cell -> cells.put(table.cell(cell.substring(0, 1), cell.substring(1)), new Shown.Suppressed()));
        Statistics none = protect(table, new Rule.Threshold(2, true)).statistics();
        Protected release = new Protected(TableSet.of(table), nothingKnown, cells, List.of(), List.of(), none);
        Inspection found = Inspection.of(release, History.none(), new Viewpoint.Everybody(), Budget.standard());
        assertThat(found.kind()).isEqualTo(Attack.Kind.EXACT);
        return found.intervals();
    }

    private static Table square(long[][] counts) {
        List<String> rows = List.of("w", "x", "y", "z");
        List<String> columns = List.of("a", "b", "c", "d");
        Table.Builder table =
                Table.counts("people", Dimension.flat("row", "all", rows), Dimension.flat("column", "all", columns));
        for (int r = 0; r < 4; r++) for (int c = 0; c < 4; c++) table.add(counts[r][c], rows.get(r), columns.get(c));
        return table.build();
    }

    private static Table people(Dimension age, Dimension geo) {
        return Table.counts("people", age, geo)
                .add(5, "young", "Spain")
                .add(2, "young", "Iceland")
                .add(6, "old", "Spain")
                .add(3, "old", "Iceland")
                .add(4, "old", "Portugal")
                .build();
    }

    /** The vignette's sales, in tenths, each by a contributor of its own. */
    private static Table sales() {
        List<String> sectors = List.of("Agriculture", "Entertainment", "Governmental", "Industry");
        long[][][] amounts = {
            {{}, {759, 245}, {966, 432}},
            {{168}, {71, 23}, {774, 115, 164}},
            {{}, {216, 20}, {65, 27}},
            {{96, 88, 19}, {257, 34}, {84}}
        };
        List<String> countries = List.of("Iceland", "Portugal", "Spain");
        Table.Builder table = Table.magnitudes("sales", Dimension.flat("sector", "Total", sectors), GEO);
        int next = 0;
        for (int s = 0; s < 4; s++)
            for (int g = 0; g < 3; g++)
                for (long amount : amounts[s][g])
                    table.contribute("company " + next++, amount, sectors.get(s), countries.get(g));
        return table.build();
    }
}
