package org.cspplatform.server.modules;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** Which modules there are, and which the own partnership uses. No partnership's data. */
@Controller("/api/v1/modules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Modules")
class ModulesApi {
    private final Modules modules;

    ModulesApi(Modules modules) {
        this.modules = modules;
    }

    /** All modules; a few, so never more than one page. */
    @Introspected
    record ModuleList(List<ModuleEntry> items) {}

    /** Whether the partnership uses it. */
    @Introspected
    record Use(boolean on) {}

    /** All modules of the platform, by title, with their states. */
    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    ModuleList list(SignedIn person) {
        return new ModuleList(modules.all().stream()
                .map(module -> ModuleEntry.of(module, on(person, module.id())))
                .toList());
    }

    /** One module: its state, why it was refused, what it records and counts. */
    @Get("/{module}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    ModuleEntry get(String module, SignedIn person) {
        return ModuleEntry.of(modules.module(module), on(person, module));
    }

    /** Switches it on or off for the own partnership. Its records are kept. */
    @Put("/{module}/use")
    @Secured(Role.PARTNERSHIP_LEAD)
    @Audited(action = AuditAction.ADMINISTER, subject = "module-use")
    ModuleEntry use(String module, @Body Use use, SignedIn person) {
        modules.switchTo(module, use.on(), person.accountId());
        return get(module, person);
    }

    private @Nullable Boolean on(SignedIn person, String module) {
        return person.partnershipId() == null ? null : modules.isOn(module);
    }
}
