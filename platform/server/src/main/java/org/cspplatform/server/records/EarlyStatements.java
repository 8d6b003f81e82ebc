package org.cspplatform.server.records;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.cspplatform.server.modules.InstalledModule;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.model.ModuleModel;

/**
 * Has the statements of every dataset written right after the start, on a thread of its own. The first time takes seconds on a
 * busy machine, for the SQL builder has hundreds of classes to load; the first requests would all wait for it together.
 */
@Singleton
final class EarlyStatements implements ApplicationEventListener<ServerStartupEvent> {
    private final ModuleHost host;

    EarlyStatements(ModuleHost host) {
        this.host = host;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        Thread.ofPlatform().name("early-statements").daemon().start(this::write);
    }

    private void write() {
        for (InstalledModule module : host.all()) {
            ModuleModel model = module.model();
            if (model != null) {
                model.datasets().forEach(RecordSql::ofDataset);
            }
        }
    }
}
