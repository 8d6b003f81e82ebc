package org.cspplatform.server.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.RecordCheck.Outcome;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/** Takes a JSON object apart into the texts that the one check reads. */
record JsonReading(DatasetModel dataset, Map<String, @Nullable Object> body) {
    /** What a record that was read carries besides its fields: sent back unchanged it is no error, and is not looked at. */
    private static final Set<String> OF_THE_PLATFORM = Set.of("id", "version", "createdAt", "updatedAt");

    Outcome readInto(Function<Map<String, @Nullable String>, Outcome> check) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, @Nullable String> raw = new HashMap<>();
        body.forEach((name, value) -> {
            if (dataset.field(name).isEmpty()) {
                if (!OF_THE_PLATFORM.contains(name)) {
                    errors.add(new FieldError(name, "There is no field " + name));
                }
                return;
            }
            switch (value) {
                case null -> raw.put(name, null);
                case String text -> raw.put(name, text);
                case BigDecimal number -> raw.put(name, number.toPlainString());
                case Number number -> raw.put(name, number.toString());
                case Boolean answer -> raw.put(name, answer.toString());
                default -> errors.add(new FieldError(name, name + " must be a single value"));
            }
        });
        Outcome outcome = check.apply(raw);
        if (errors.isEmpty()) {
            return outcome;
        }
        outcome.errors().stream()
                .filter(error ->
                        errors.stream().noneMatch(known -> known.field().equals(error.field())))
                .forEach(errors::add);
        return new Outcome(outcome.values(), errors);
    }
}
