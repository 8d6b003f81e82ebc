package org.cspplatform.server.modules;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.module.Setting;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** The settings of a module: a form for the partnership's lead, a list for its officers. */
@Hidden
@Controller("/modules/{module}/settings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class SettingsPages {
    private static final Map<String, String> YES_NO = yesNo();

    private final ModuleHost host;
    private final ModuleSettings settings;

    SettingsPages(ModuleHost host, ModuleSettings settings) {
        this.host = host;
        this.settings = settings;
    }

    /** One setting with what stands in its field. */
    public record Line(Setting.Definition setting, String value) {
        public Map<String, String> options() {
            return setting.kind() == Setting.Kind.YES_NO ? YES_NO : setting.choices();
        }

        /** The value in words. */
        public String words() {
            return options().getOrDefault(value, value);
        }

        public @Nullable String hint() {
            return setting.hint().isEmpty() ? null : setting.hint();
        }
    }

    /** The page. */
    public record SettingsPage(
            String module, String title, List<Line> lines, boolean maySet, boolean saved, List<FieldError> errors) {}

    @Get
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    ModelAndView<Map<String, Object>> get(String module, @QueryValue @Nullable String done, SignedIn person) {
        return host.use(module, model -> show(model, Map.of(), person, "saved".equals(done), List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.PARTNERSHIP_LEAD)
    @Audited(action = AuditAction.ADMINISTER, subject = "module-settings")
    HttpResponse<?> set(String module, @Body Map<String, String> form, SignedIn person) {
        return host.use(module, model -> {
            Map<String, String> values = new LinkedHashMap<>();
            model.settings().forEach(setting -> {
                String entered = form.get(setting.id());
                values.put(setting.id(), entered == null ? "" : entered.strip());
            });
            try {
                settings.set(model, values, person.accountId());
            } catch (InvalidException invalid) {
                return HttpResponse.unprocessableEntity().body(show(model, values, person, false, invalid.errors()));
            }
            return HttpResponse.seeOther(URI.create("/modules/" + module + "/settings?done=saved"));
        });
    }

    private ModelAndView<Map<String, Object>> show(
            ModuleModel model, Map<String, String> entered, SignedIn person, boolean saved, List<FieldError> errors) {
        List<Line> lines = model.settings().stream()
                .map(setting ->
                        new Line(setting, entered.getOrDefault(setting.id(), settings.valueOf(model, setting.id()))))
                .toList();
        return Pages.view(
                "modules/settings",
                new SettingsPage(model.id(), model.title(), lines, person.has(Role.PARTNERSHIP_LEAD), saved, errors));
    }

    private static Map<String, String> yesNo() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("true", "Yes");
        options.put("false", "No");
        return Collections.unmodifiableMap(options);
    }
}
