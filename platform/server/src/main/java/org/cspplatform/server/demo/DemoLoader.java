package org.cspplatform.server.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.util.StringUtils;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cspplatform.server.tenancy.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the parts of the demo that are not there yet, before the service answers. */
@Singleton
@Requires(property = "csp.demo.enabled", value = StringUtils.TRUE)
class DemoLoader {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final List<DemoStep> steps;
    private final JdbcOperations database;

    DemoLoader(List<DemoStep> steps, JdbcOperations database) {
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).toList();
        this.database = database;
    }

    @EventListener
    void load(StartupEvent started) {
        Scope operator = new Scope.OfOperator();
        Set<String> loaded = operator.call(this::loadedSteps);
        for (DemoStep step : steps) {
            if (!loaded.contains(step.name()) && step.isPossible()) {
                LOG.info("Loading the demo: {}", step.name());
                step.load();
                operator.run(() -> markLoaded(step.name()));
            }
        }
    }

    @Transactional
    Set<String> loadedSteps() {
        return database.prepareStatement("select name from demo_step", statement -> {
            Set<String> names = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        });
    }

    @Transactional
    void markLoaded(String name) {
        database.prepareStatement("insert into demo_step (name) values (?) on conflict do nothing", statement -> {
            statement.setString(1, name);
            return statement.executeUpdate();
        });
    }
}
