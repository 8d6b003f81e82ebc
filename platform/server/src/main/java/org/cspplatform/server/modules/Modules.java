package org.cspplatform.server.modules;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.ForbiddenException;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** The modules as those at work see them: what serves, and what their partnership has switched on. */
@Singleton
public final class Modules {
    private final ModuleHost host;
    private final ModuleUses uses;

    Modules(ModuleHost host, ModuleUses uses) {
        this.host = host;
        this.uses = uses;
    }

    /** Every module, by title. */
    public List<InstalledModule> all() {
        return host.all().stream()
                .sorted(Comparator.comparing(InstalledModule::title))
                .toList();
    }

    public InstalledModule module(String id) {
        return host.find(id).orElseThrow(() -> new NotFoundException("module"));
    }

    /** Whether the partnership at work has switched it on. */
    public boolean isOn(String id) {
        return uses.switchedOn().contains(id);
    }

    /**
     * Works with a module that the partnership at work uses; it stays as it is meanwhile.
     *
     * @throws NotFoundException when it does not serve, or the partnership has not switched it on
     * @throws org.cspplatform.server.web.UnavailableException while it is being changed
     */
    public <T> T inUse(String id, Function<ModuleModel, T> work) {
        if (!isOn(id)) {
            throw new NotFoundException("module");
        }
        return host.use(id, work);
    }

    /**
     * The same with one of its datasets. People of a region reach those that are the region's, whether or not any partnership has
     * switched the module on.
     */
    public <T> T inUse(String id, String dataset, BiFunction<ModuleModel, DatasetModel, T> work) {
        boolean ofRegion = isOfRegion(Scope.current());
        if (!ofRegion && !isOn(id)) {
            throw new NotFoundException("module");
        }
        return with(id, dataset, found -> !ofRegion || found.regional(), work);
    }

    /** Works with a dataset whose records are shared in a region, for all who belong to one. */
    public <T> T shared(String id, String dataset, BiFunction<ModuleModel, DatasetModel, T> work) {
        boolean belongs = isOfRegion(Scope.current()) || Scope.current() instanceof Scope.OfPartnership;
        return with(id, dataset, found -> belongs && found.shareable(), work);
    }

    private <T> T with(
            String id, String dataset, Predicate<DatasetModel> reached, BiFunction<ModuleModel, DatasetModel, T> work) {
        return host.use(
                id,
                module -> work.apply(
                        module,
                        module.dataset(dataset).filter(reached).orElseThrow(() -> new NotFoundException("dataset"))));
    }

    private static boolean isOfRegion(Scope scope) {
        return scope instanceof Scope.OfRegionalOffice || scope instanceof Scope.OfRegionReader;
    }

    /** Switches a module on or off for the partnership at work. Its records stay. */
    public void switchTo(String id, boolean on, @Nullable UUID account) {
        if (!(Scope.current() instanceof Scope.OfPartnership partnership)) {
            throw new ForbiddenException(
                    "lead-switches-modules", "Only a partnership's lead can switch a module on or off.");
        }
        if (on && module(id).state() != ModuleState.STARTED) {
            throw new ConflictException(
                    "module-not-started", "This module does not run just now. Ask the platform's operator.");
        }
        module(id);
        uses.switchTo(partnership.own(), id, on, account);
    }
}
