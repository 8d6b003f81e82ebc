package org.cspplatform.server.modules;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.module.Setting;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.model.ModuleModel;
import org.jspecify.annotations.Nullable;

/** What the own partnership has decided within a module: its lead decides, its officers see it. */
@Controller("/api/v1/modules/{module}/settings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Modules")
class SettingsApi {
    private final ModuleHost host;
    private final ModuleSettings settings;

    SettingsApi(ModuleHost host, ModuleSettings settings) {
        this.host = host;
        this.settings = settings;
    }

    /** All settings of the module, in its order. */
    @Introspected
    record SettingList(List<Entry> items) {}

    /**
     * One setting.
     *
     * @param value what holds: a number, true or false, or text
     * @param initial what holds where nothing was set
     * @param choices of a choice: what is stored, and the words for people
     */
    @Introspected
    record Entry(
            String id,
            String label,
            String hint,
            Setting.Kind kind,
            Object value,
            Object initial,
            @Nullable BigDecimal least,
            @Nullable BigDecimal greatest,
            Map<String, String> choices) {}

    /** What is set in a module, and what could be. */
    @Get
    @Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    SettingList list(String module) {
        return host.use(module, this::list);
    }

    /** Sets values by the settings' ids; those that are not named stay as they are. */
    @Put
    @Secured(Role.PARTNERSHIP_LEAD)
    @Audited(action = AuditAction.ADMINISTER, subject = "module-settings")
    SettingList set(String module, @Body Map<String, Object> values, SignedIn person) {
        return host.use(module, model -> {
            Map<String, String> texts = new LinkedHashMap<>();
            values.forEach((id, value) -> texts.put(id, String.valueOf(value)));
            settings.set(model, texts, person.accountId());
            return list(model);
        });
    }

    private SettingList list(ModuleModel model) {
        return new SettingList(model.settings().stream()
                .map(setting -> new Entry(
                        setting.id(),
                        setting.label(),
                        setting.hint(),
                        setting.kind(),
                        typed(setting, settings.valueOf(model, setting.id())),
                        typed(setting, setting.value()),
                        setting.least(),
                        setting.greatest(),
                        setting.choices()))
                .toList());
    }

    private static Object typed(Setting.Definition setting, String value) {
        return switch (setting.kind()) {
            case NUMBER -> Long.valueOf(value);
            case YES_NO -> Boolean.valueOf(value);
            case TEXT, CHOICE -> value;
        };
    }
}
