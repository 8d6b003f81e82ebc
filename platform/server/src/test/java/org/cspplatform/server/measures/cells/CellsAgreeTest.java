package org.cspplatform.server.measures.cells;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cspplatform.module.Population;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.measures.CountedSchema;
import org.cspplatform.server.measures.populations.PopulationStore;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After whatever changes, the figures that were brought up to date are those that counting everything anew gives, to the digit. */
@MicronautTest(transactional = false)
final class CellsAgreeTest implements ServerTest {
    private static final int ROUNDS = 8;

    @Inject
    PlatformDatabase database;

    @Inject
    CellRounds rounds;

    @Inject
    PopulationStore populations;

    @Inject
    TwoTenants tenants;

    @Inject
    Scopes scopes;

    private ModuleModel module;

    @BeforeAll
    void install() throws IOException {
        module = CountedSchema.put(database);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatWasBroughtUpToDateIsWhatCountingAnewGives(long seed) throws SQLException {
        TwoTenants.Made made = tenants.make();
        UUID east = made.east().id();
        UUID west = made.west().id();
        CellRounds.switchOn(module.id(), east);
        CellRounds.switchOn(module.id(), west);
        SplittableRandom random = new SplittableRandom(seed);
        LocalDate today = LocalDate.of(2017, 2, 1);
        RandomEdits edits = new RandomEdits(random, LocalDate.of(2015, 1, 1));
        Scope eastern = new Scope.OfPartnership(east, List.of(east), List.of());
        for (UUID own : List.of(east, west)) {
            new Scope.OfPartnership(own, List.of(own), List.of()).run(() -> {
                rounds.write(edits.entries(own, 60));
                rounds.write(edits.happenings(own, 60));
            });
        }
        for (int round = 0; round < ROUNDS; round++) {
            int changes = random.nextInt(4);
            for (int change = 0; change < changes; change++) {
                UUID own = random.nextInt(3) == 0 ? west : east;
                Scope scope = new Scope.OfPartnership(own, List.of(own), List.of());
                String edit = edits.next(own);
                scope.run(() -> rounds.write(edit));
            }
            if (round == ROUNDS / 2) {
                CellRounds.asSuperuser("""
                    insert into partnership_succession (predecessor_id, successor_id, on_date) values ('%s', '%s', '2016-04-01')
                    """.formatted(west, east));
                eastern = new Scope.OfPartnership(east, List.of(east, west), List.of());
            }
            if (round % 3 == 1) {
                int people = 1000 + random.nextInt(1000);
                int year = 2014 + random.nextInt(3);
                scopes.ofRegionalOffice(made.region().id())
                        .run(() -> populations.write(
                                List.of(new PopulationStore.Entry(east, Population.RESIDENTS, year, people, "A test")),
                                null));
            }
            today = today.plusDays(random.nextInt(60));
            LocalDate day = today;
            List<String> updated = eastern.call(() -> {
                rounds.refresh(module, day);
                return rounds.figures(east, module.id());
            });
            CellRounds.asSuperuser("delete from measure_cell where tenant_id = '%s'".formatted(east));
            List<String> anew = eastern.call(() -> {
                rounds.rebuild(module, day);
                return rounds.figures(east, module.id());
            });
            assertThat(updated).as("seed %d, round %d", seed, round).isEqualTo(anew);
        }
        assertThat(eastern.call(() -> rounds.figures(east, module.id()))).hasSizeGreaterThan(500);
    }
}
