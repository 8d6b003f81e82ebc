package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.cspplatform.disclosure.Cell;
import org.cspplatform.disclosure.History;
import org.cspplatform.disclosure.Inspection;
import org.cspplatform.disclosure.Protected;
import org.cspplatform.disclosure.Shown;
import org.cspplatform.disclosure.Statistics;
import org.cspplatform.disclosure.Table;
import org.cspplatform.disclosure.TableSet;
import org.cspplatform.disclosure.Viewpoint;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.server.release.Protector.Wanted;
import org.cspplatform.server.release.Visitors.Asked;
import org.junit.jupiter.api.Test;

/** An attacker who is given everything that is released of measures over the same records, whoever that is. */
final class LinkedTablesAreSafeTest {
    private static final Rules RULES = Rules.standard(Audience.BOARD);
    private static final Budget BUDGET = new Budget(1_000_000, Duration.ofSeconds(10));

    private final Protector protector = new Protector();

    @Test
    void oneByOneTheyGiveAwayWhatTogetherTheyKeep() {
        Random random = new Random(4);
        int leaking = 0;
        for (int round = 0; round < 40; round++) {
            Visitors visitors = Visitors.chance(random);
            List<Basis> bases = List.of(
                    visitors.basis(Asked.count(Set.of(), "place")),
                    visitors.basis(Asked.share(Set.of(), "done = true", "place", "sex")));
            List<Protection> alone = bases.stream()
                    .map(basis -> protector
                            .protect(List.of(new Wanted(basis, RULES, null)), List.of())
                            .getFirst())
                    .toList();
            leaking += leaks(alone).isEmpty() ? 0 : 1;
            assertThat(leaks(together(bases))).isEmpty();
        }
        assertThat(leaking).as("cases in which one by one they leak").isGreaterThan(5);
    }

    @Test
    void eachIsHeldToItsOwnRulesThoughTheFiguresAreTheSame() {
        Basis basis = Visitors.chance(new Random(7)).basis(Asked.count(Set.of(), "place"));
        Rules stricter = new Rules(12, 1, 3, false);
        List<Protection> made = protector.protect(
                List.of(new Wanted(basis, RULES, null), new Wanted(basis, stricter, null)), List.of());
        assertThat(made).extracting(Protection::rules).containsExactly(RULES, stricter);
        assertThat(made.getLast().parts().getFirst().cells().values())
                .noneMatch(shown -> shown instanceof Shown.Value value && value.number() > 0 && value.number() < 12);
    }

    @Test
    void whicheverOfThemAreReleased() {
        Random random = new Random(20);
        int shown = 0;
        int cells = 0;
        for (int round = 0; round < 200; round++) {
            Visitors visitors = Visitors.chance(random);
            List<Basis> bases = measures(visitors, random);
            List<Protection> made = new ArrayList<>(together(bases));
            Collections.shuffle(made, random);
            List<Protection> released = made.subList(0, 1 + random.nextInt(made.size()));
            assertThat(leaks(released)).as("round " + round).isEmpty();
            assertThat(leaks(made)).as("round " + round + ", all").isEmpty();
            for (Protection protection : made) {
                for (Shown what : protection.parts().getFirst().cells().values()) {
                    cells++;
                    shown += what instanceof Shown.Value ? 1 : 0;
                }
            }
        }
        assertThat(shown).as("shown of " + cells).isGreaterThan(cells / 3);
    }

    private static List<Basis> measures(Visitors visitors, Random random) {
        List<Basis> bases = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            bases.add(visitors.basis(Visitors.chanceMeasure(random)));
        }
        return bases;
    }

    private List<Protection> together(List<Basis> bases) {
        return protector.protect(
                bases.stream().map(basis -> new Wanted(basis, RULES, null)).toList(), List.of());
    }

    /** What somebody works out of all of them: everybody, or a partnership that knows its own. */
    private static List<String> leaks(List<Protection> released) {
        List<Table> tables = new ArrayList<>();
        Map<Cell, Shown> shown = new LinkedHashMap<>();
        List<String> dropped = new ArrayList<>();
        for (Protection protection : released) {
            tables.addAll(protection.basis().tables());
            protection.parts().forEach(part -> {
                dropped.addAll(part.dropped());
                part.cells()
                        .forEach((cell, what) ->
                                shown.merge(cell, what, (one, other) -> one instanceof Shown.Value ? one : other));
            });
        }
        Protected all = new Protected(
                new TableSet(tables, Optional.of(Basis.PARTNERSHIP), Set.of()),
                RULES.policy(released.stream().map(Protection::basis).toList()),
                shown,
                dropped.stream().distinct().toList(),
                List.of(),
                new Statistics(0, 0, 0, 0, Duration.ZERO));
        List<String> leaks = new ArrayList<>(Inspection.of(all, History.none(), new Viewpoint.Everybody(), BUDGET)
                .leaks());
        for (String contributor : released.getFirst().basis().contributors()) {
            Viewpoint own = new Viewpoint.Contributor(contributor);
            leaks.addAll(Inspection.of(all, History.none(), own, BUDGET).leaks());
        }
        return leaks;
    }
}
