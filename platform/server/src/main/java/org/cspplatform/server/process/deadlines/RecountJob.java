package org.cspplatform.server.process.deadlines;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.process.ModuleCourse;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then whether a module's version or a partnership's setting has changed since its deadlines were counted. */
@Singleton
public class RecountJob {
    private static final Logger LOG = LoggerFactory.getLogger(RecountJob.class);

    private final ModuleCourse course;
    private final Modules modules;
    private final PartnershipDirectory partnerships;
    private final Scopes scopes;
    private final Recount recount;

    RecountJob(
            ModuleCourse course, Modules modules, PartnershipDirectory partnerships, Scopes scopes, Recount recount) {
        this.course = course;
        this.modules = modules;
        this.partnerships = partnerships;
        this.scopes = scopes;
        this.recount = recount;
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "20s")
    void look() {
        List<ModuleModel> counted = course.serving().stream()
                .filter(module -> !module.deadlines().isEmpty())
                .toList();
        if (!counted.isEmpty()) {
            partnerships.all().forEach(partnership -> look(partnership, counted));
        }
    }

    private void look(Partnership partnership, List<ModuleModel> counted) {
        scopes.ofPartnership(partnership.id()).run(() -> counted.forEach(module -> look(partnership, module)));
    }

    private void look(Partnership partnership, ModuleModel module) {
        try {
            bringUpToDate(module.id());
        } catch (NotFoundException | UnavailableException notNow) {
            LOG.debug("Module {} is being changed: its deadlines are counted later", module.id());
        } catch (RuntimeException failure) {
            LOG.error("The deadlines of {} in {} could not be counted", module.id(), partnership.code(), failure);
        }
    }

    /** Counts the deadlines of a module again for the partnership in scope, if it uses the module and they are out of date. */
    public void bringUpToDate(String module) {
        if (modules.isOn(module)) {
            modules.inUse(module, recount::ifNeeded);
        }
    }
}
