package org.cspplatform.server.modules.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspplatform.module.Keep;
import org.cspplatform.server.modules.model.FieldModel.Condition;
import org.cspplatform.server.modules.model.FieldType.Day;
import org.cspplatform.server.modules.model.FieldType.Moment;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.modules.model.FieldType.SomeCodes;
import org.cspplatform.server.modules.model.FieldType.YesNo;
import org.jspecify.annotations.Nullable;

/** Whether the fields of a record type fit together. */
record DatasetChecks(String place, List<FieldModel> fields, Problems problems) {
    /** The columns that the platform keeps in every table of a module. */
    private static final Set<String> PLATFORM_COLUMNS =
            Set.of("tenant_id", "region_id", "id", "version", "created_at", "updated_at", "shared_at");

    private static final int MOST_YEARS = 100;

    void run() {
        Set<String> columns = new HashSet<>();
        for (FieldModel field : fields) {
            if (PLATFORM_COLUMNS.contains(field.column())) {
                problems.add(
                        at(field),
                        "The platform keeps the column " + field.column() + " itself.",
                        "Remove the component, or give it another name.");
            }
            if (!columns.add(field.column())) {
                problems.add(at(field), "Two fields have the column " + field.column() + ".", "Rename one.");
            }
            if (field.key() && (!field.required() || field.derived())) {
                problems.add(
                        at(field),
                        "A key cannot be @Nullable or worked out.",
                        "Make it a required component, or take @Key from it.");
            }
            checkCondition(field);
        }
        checkDate();
    }

    private void checkDate() {
        List<FieldModel> dates = fields.stream().filter(FieldModel::countsOn).toList();
        for (FieldModel date : dates) {
            if (!(date.type() instanceof Day) || !date.required()) {
                problems.add(
                        at(date),
                        "A record can only count in a required date.",
                        "Put @CountsOn on a LocalDate that is not @Nullable.");
            }
        }
        if (dates.size() > 1) {
            problems.add(place, "Two components carry @CountsOn.", "Leave it on the one that decides the quarter.");
        }
    }

    private void checkCondition(FieldModel field) {
        Condition when = field.requiredWhen();
        if (when == null) {
            return;
        }
        Optional<FieldModel> other = named(when.field()).filter(found -> !found.derived() && !found.equals(field));
        if (other.isEmpty()) {
            problems.add(
                    at(field),
                    "@RequiredWhen names " + when.field() + ", which is no other component.",
                    "Name a component of the same record.");
            return;
        }
        for (String value : when.values()) {
            boolean known =
                    switch (other.get().type()) {
                        case OneOfCodes list -> list.code(value).isPresent();
                        case SomeCodes(CodeList list) -> list.code(value).isPresent();
                        case YesNo _ -> value.equals("true") || value.equals("false");
                        default -> false;
                    };
            if (!known) {
                problems.add(
                        at(field),
                        "@RequiredWhen asks for \"" + value + "\", which " + when.field() + " cannot be.",
                        "Name codes of its list, or true or false of a yes-or-no field.");
            }
        }
    }

    /** How long such records are kept; null when the author says nothing, or nothing that can be used. */
    @Nullable
    KeepModel keep(@Nullable Keep keep) {
        if (keep == null) {
            return null;
        }
        if (keep.years() < 0 || keep.years() > MOST_YEARS) {
            problems.add(place, "@Keep asks for " + keep.years() + " years.", "Use 0 to " + MOST_YEARS + ".");
        }
        if (keep.because().isBlank()) {
            problems.add(place, "@Keep gives no reason.", "Say which rule it follows.");
        }
        Optional<FieldModel> start = keep.after().isEmpty()
                ? fields.stream().filter(FieldModel::countsOn).findFirst()
                : named(keep.after());
        if (start.isEmpty()
                || !(start.get().type() instanceof Day || start.get().type() instanceof Moment)) {
            problems.add(
                    place,
                    "@Keep has no date to start from.",
                    "Name a date component in after, or mark one with @CountsOn.");
            return null;
        }
        return new KeepModel(keep.years(), start.get(), keep.because());
    }

    private Optional<FieldModel> named(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private String at(FieldModel field) {
        return place + "." + field.name();
    }
}
