package org.cspplatform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.disclosure.attack.Budget;
import org.junit.jupiter.api.Test;

final class RandomTablesAreSafeTest {
    private static final int TABLES = 100;

    @Test
    void noReleaseForTheBoardLeaksToThePublicOrToAContributor() {
        safe(Profiles.board(), 1);
    }

    @Test
    void noReleaseForThePublicLeaks() {
        safe(Profiles.everybody(), 2);
    }

    private static void safe(Policy policy, long seed) {
        RandomTables random = new RandomTables(seed);
        int dropped = 0;
        for (int i = 0; i < TABLES; i++) {
            Table table = random.next();
            TableSet set = TableSet.of(table).contributedBy("d0");
            Protected release = Disclosure.protect(set, policy, History.none(), Budget.standard());
            if (!release.dropped().isEmpty()) dropped++;
            for (Viewpoint viewpoint : viewpoints(table)) {
                Inspection found = Inspection.of(release, History.none(), viewpoint, Budget.standard());
                assertThat(found.leaks())
                        .as("table %d seen by %s: %s", i, viewpoint, RandomTables.picture(release))
                        .isEmpty();
            }
        }
        assertThat(dropped).isLessThan(TABLES / 4);
    }

    private static List<Viewpoint> viewpoints(Table table) {
        Axis contributors = table.grid().axes().getFirst();
        List<Viewpoint> all = new ArrayList<>(List.of(new Viewpoint.Everybody()));
        for (int code = 0; code < contributors.size(); code++)
            if (contributors.isLeaf(code)) all.add(new Viewpoint.Contributor(contributors.code(code)));
        return all;
    }
}
