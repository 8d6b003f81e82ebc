package org.cspplatform.server.modules;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.web.Layout;
import org.cspplatform.server.web.Pages;

/** The modules of the platform, and the way into those that the own partnership uses. */
@Hidden
@Controller("/modules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class ModulesPages {
    private final Modules modules;
    private final ModuleOperations operations;
    private final List<ModuleLink> links;

    ModulesPages(Modules modules, ModuleOperations operations, List<ModuleLink> links) {
        this.modules = modules;
        this.operations = operations;
        this.links = List.copyOf(links);
    }

    /** What the list shows of one module. */
    public record Line(InstalledModule module, boolean on) {}

    /**
     * The list.
     *
     * @param ofPartnership whether the reader belongs to a partnership, so that on and off mean something
     * @param forOperator whether the reader is the one who installs modules
     */
    public record ListPage(List<Line> modules, boolean ofPartnership, boolean forOperator) {}

    /**
     * One module.
     *
     * @param mayUse whether the reader's partnership can use it now
     * @param maySwitch whether the reader may switch it on and off
     * @param maySeeSettings whether the reader may see what the partnership has set
     * @param forOperator whether the reader is the one who installs modules
     * @param hasVersions whether one was installed at some time
     * @param hasGuide whether it says how to work with it
     * @param ofRegion what a region's people reach of it: the region's own records, and what partnerships share
     * @param links to what other features have of it
     */
    public record ModulePage(
            InstalledModule module,
            boolean ofPartnership,
            boolean on,
            boolean mayUse,
            boolean maySwitch,
            boolean maySeeSettings,
            boolean forOperator,
            boolean hasVersions,
            boolean hasGuide,
            List<Layout.Link> ofRegion,
            List<Layout.Link> links) {}

    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    ModelAndView<Map<String, Object>> list(SignedIn person) {
        List<Line> lines = modules.all().stream()
                .map(module -> new Line(module, modules.isOn(module.id())))
                .toList();
        return Pages.view(
                "modules/list", new ListPage(lines, person.partnershipId() != null, person.has(Role.OPERATOR)));
    }

    @Get("/{module}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    ModelAndView<Map<String, Object>> get(String module, SignedIn person) {
        InstalledModule found = modules.module(module);
        boolean on = modules.isOn(module);
        return Pages.view(
                "modules/module",
                new ModulePage(
                        found,
                        person.partnershipId() != null,
                        on,
                        on && found.model() != null,
                        person.has(Role.PARTNERSHIP_LEAD),
                        person.has(Role.PARTNERSHIP_LEAD) || person.has(Role.PARTNERSHIP_OFFICER),
                        person.has(Role.OPERATOR),
                        person.has(Role.OPERATOR) && operations.isKnown(module),
                        found.model() != null && Guide.exists(found.model()),
                        found.model() == null ? List.of() : ofRegion(found.model(), person),
                        on && found.model() != null ? links(found.model(), person) : List.of()));
    }

    private List<Layout.Link> links(ModuleModel model, SignedIn person) {
        return links.stream().flatMap(link -> link.of(model, person).stream()).toList();
    }

    private static List<Layout.Link> ofRegion(ModuleModel model, SignedIn person) {
        boolean officeOrAnalyst = person.has(Role.REGION_OFFICER) || person.has(Role.REGION_ANALYST);
        List<Layout.Link> links = new ArrayList<>();
        for (DatasetModel dataset : model.datasets()) {
            String path = "/modules/" + model.id() + "/datasets/" + dataset.id();
            if (dataset.regional() && officeOrAnalyst) {
                links.add(new Layout.Link(dataset.title(), path));
            }
            if (dataset.shareable() && (officeOrAnalyst || person.partnershipId() != null)) {
                links.add(new Layout.Link(dataset.title() + ": shared in the region", path + "/shared"));
            }
        }
        return links;
    }

    @Post("/{module}/on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.PARTNERSHIP_LEAD)
    @Audited(action = AuditAction.ADMINISTER, subject = "module-use")
    HttpResponse<?> switchOn(String module, SignedIn person) {
        return switchTo(module, true, person);
    }

    @Post("/{module}/off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.PARTNERSHIP_LEAD)
    @Audited(action = AuditAction.ADMINISTER, subject = "module-use")
    HttpResponse<?> switchOff(String module, SignedIn person) {
        return switchTo(module, false, person);
    }

    private HttpResponse<?> switchTo(String module, boolean on, SignedIn person) {
        modules.switchTo(module, on, person.accountId());
        return HttpResponse.seeOther(URI.create("/modules/" + module));
    }
}
