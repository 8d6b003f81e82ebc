package org.cspplatform.server.modules;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cspplatform.module.Setting;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.modules.model.SettingReader;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.ForbiddenException;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** What the partnership at work has decided within its modules. */
@Singleton
public class ModuleSettings {
    /** For how long a replica may still go by what it read: another replica's change is seen after that. */
    private static final long FRESH_NANOS = 2_000_000_000L;

    private final JdbcOperations database;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    ModuleSettings(JdbcOperations database) {
        this.database = database;
    }

    private record Known(Map<Key, String> values, long readAt) {}

    record Key(String module, String setting) {}

    /**
     * The value of a setting for the partnership in scope: what it set, as long as the module still allows that, and what the
     * module begins with otherwise. As text: a whole number, {@code true} or {@code false}, the key of a choice.
     *
     * @throws IllegalArgumentException when the module has no such setting
     */
    public String valueOf(ModuleModel module, String setting) {
        Setting.Definition definition = module.settings().stream()
                .filter(each -> each.id().equals(setting))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(module.id() + " has no setting " + setting));
        String set = values().get(new Key(module.id(), setting));
        return set == null || SettingReader.problem(definition, set) != null ? definition.value() : set;
    }

    /**
     * Sets values for the partnership in scope; those that are not named stay.
     *
     * @throws InvalidException naming every value that is not allowed, when one is not; nothing is set then
     */
    void set(ModuleModel module, Map<String, String> values, @Nullable UUID account) {
        if (!(Scope.current() instanceof Scope.OfPartnership partnership)) {
            throw new ForbiddenException("lead-sets", "Only a partnership's lead can set this.");
        }
        List<FieldError> errors = new ArrayList<>();
        values.forEach((id, value) -> module.settings().stream()
                .filter(setting -> setting.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        setting -> {
                            String problem = SettingReader.problem(setting, value);
                            if (problem != null) {
                                errors.add(new FieldError(id, problem));
                            }
                        },
                        () -> errors.add(new FieldError(id, "This module has no such setting"))));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        write(partnership.own(), module.id(), values, account);
        known.remove(partnership.own());
    }

    private Map<Key, String> values() {
        if (!(Scope.current() instanceof Scope.OfPartnership partnership)) {
            return Map.of();
        }
        Known present = known.get(partnership.own());
        if (present == null || System.nanoTime() - present.readAt() > FRESH_NANOS) {
            present = new Known(read(partnership.own()), System.nanoTime());
            known.put(partnership.own(), present);
        }
        return present.values();
    }

    @Connectable
    void write(UUID partnership, String module, Map<String, String> values, @Nullable UUID account) {
        database.prepareStatement("""
            insert into module_setting (tenant_id, module_id, setting_id, value, set_by)
            select ?, ?, setting, value, ? from unnest(?::text[], ?::text[]) as given (setting, value)
            on conflict (tenant_id, module_id, setting_id) do update
            set value = excluded.value, set_by = excluded.set_by, set_at = now()
            """, statement -> {
            List<Map.Entry<String, String>> entries = List.copyOf(values.entrySet());
            statement.setObject(1, partnership);
            statement.setString(2, module);
            statement.setObject(3, account);
            statement.setArray(
                    4,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "text",
                                    entries.stream().map(Map.Entry::getKey).toArray()));
            statement.setArray(
                    5,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "text",
                                    entries.stream().map(Map.Entry::getValue).toArray()));
            return statement.executeUpdate();
        });
    }

    @Connectable
    Map<Key, String> read(UUID partnership) {
        return database.prepareStatement(
                "select module_id, setting_id, value from module_setting where tenant_id = ?", statement -> {
                    statement.setObject(1, partnership);
                    Map<Key, String> values = new HashMap<>();
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            values.put(new Key(result.getString(1), result.getString(2)), result.getString(3));
                        }
                    }
                    return Map.copyOf(values);
                });
    }
}
