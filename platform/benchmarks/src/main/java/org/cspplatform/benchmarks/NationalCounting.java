package org.cspplatform.benchmarks;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.cspplatform.server.measures.WholeStatements;
import org.cspplatform.server.measures.cells.CellKeeper;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.tenancy.Scopes;

/** Counts every figure of a whole country, and the same in plain SQL. */
final class NationalCounting {
    private final ApplicationContext context;

    NationalCounting(ApplicationContext context) {
        this.context = context;
    }

    /** Every figure of every partnership for the first time, as after every module was switched on. */
    void first(List<UUID> tenants, List<ModuleModel> modules) throws Exception {
        Modules uses = context.getBean(Modules.class);
        CellKeeper keeper = context.getBean(CellKeeper.class);
        ofEach(tenants, modules, module -> {
            uses.switchTo(module.id(), true, null);
            keeper.bringUpToDate(module);
        });
    }

    /** Every figure anew, as an operator may ask for it. */
    void rebuild(List<UUID> tenants, List<ModuleModel> modules) throws Exception {
        ofEach(tenants, modules, context.getBean(CellKeeper.class)::rebuild);
    }

    /** By as many workers as there are processors. */
    private void ofEach(List<UUID> tenants, List<ModuleModel> modules, Consumer<ModuleModel> counting)
            throws Exception {
        Scopes scopes = context.getBean(Scopes.class);
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> work = new ArrayList<>();
            for (UUID tenant : tenants) {
                work.add(workers.submit(() -> scopes.ofPartnership(tenant).run(() -> modules.forEach(counting))));
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
    }

    /** The same statements, each once over the records of all partnerships, by a role that no policy holds back. */
    static double plain(Connection owner, List<ModuleModel> modules) throws SQLException {
        long began = System.nanoTime();
        for (ModuleModel module : modules) {
            for (MeasureModel measure : module.measures()) {
                for (WholeStatements.Whole whole :
                        WholeStatements.of(measure, LocalDate.of(1900, 1, 1), LocalDate.of(9999, 1, 1))) {
                    run(owner, whole);
                }
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static void run(Connection owner, WholeStatements.Whole whole) throws SQLException {
        try (Statement path = owner.createStatement()) {
            path.execute("set search_path to \"" + whole.schema() + "\"");
        }
        try (var statement = owner.prepareStatement(whole.text())) {
            int next = 1;
            if (whole.asksForToday()) {
                statement.setObject(next++, LocalDate.now(ZoneId.of("Europe/London")));
            }
            statement.setObject(next++, whole.first());
            statement.setObject(next, whole.until());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getBigDecimal(3);
                }
            }
        }
    }

    /** Until it commits the service takes in no change of figures for drafts: counting is measured, not disclosure control. */
    static void holdDrafts(Connection holding) throws SQLException {
        holding.setAutoCommit(false);
        try (Statement statement = holding.createStatement()) {
            statement.execute("select from platform.figure_progress for update");
        }
    }
}
