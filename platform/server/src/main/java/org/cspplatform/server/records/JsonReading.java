package org.cspplatform.server.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.records.RecordCheck.Outcome;
import org.cspplatform.server.records.fields.JsonValues;
import org.cspplatform.server.records.fields.Texts;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/** Takes a JSON object apart into the texts that the one check reads. */
final class JsonReading {
    /** What a record that was read carries besides its fields: sent back unchanged it is no error, and is not looked at. */
    private static final Set<String> OF_THE_PLATFORM =
            Set.of("id", "version", "createdAt", "updatedAt", "shared", "sharedAt");

    private final DatasetModel dataset;
    private final Map<String, @Nullable Object> body;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, @Nullable String> raw = new HashMap<>();

    JsonReading(DatasetModel dataset, Map<String, @Nullable Object> body) {
        this.dataset = dataset;
        this.body = body;
    }

    Outcome readInto(Function<Map<String, @Nullable String>, Outcome> check) {
        body.forEach((name, value) -> {
            Optional<FieldModel> field = dataset.field(name);
            if (field.isPresent()) {
                // What the platform works out is read and sent back with the rest; it is worked out anew.
                if (!field.get().derived()) {
                    read(name, field.get(), value);
                }
            } else if (!OF_THE_PLATFORM.contains(name)) {
                errors.add(new FieldError(name, "There is no field " + name));
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

    private void read(String name, FieldModel field, @Nullable Object value) {
        switch (field.type()) {
            case FieldType.Items items -> readItems(name, items, value);
            case FieldType.SomeCodes _ -> readCodes(name, value);
            default -> readSingle(name, value);
        }
    }

    private void readSingle(String name, @Nullable Object value) {
        String text = value == null ? "" : JsonValues.text(value);
        if (text == null) {
            errors.add(new FieldError(name, name + " must be a single value"));
        } else {
            raw.put(name, text);
        }
    }

    private void readCodes(String name, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (!(value instanceof List<?> codes) || !codes.stream().allMatch(String.class::isInstance)) {
            errors.add(new FieldError(name, name + " must be an array of codes"));
            return;
        }
        raw.put(name, codes.stream().map(Object::toString).collect(Collectors.joining(";")));
    }

    private void readItems(String list, FieldType.Items items, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (!(value instanceof List<?> sent) || !sent.stream().allMatch(Map.class::isInstance)) {
            errors.add(new FieldError(list, list + " must be an array of objects"));
            return;
        }
        if (sent.size() > items.max()) {
            errors.add(new FieldError(list, list + " must be " + items.max() + " or fewer"));
            return;
        }
        for (int item = 0; item < sent.size(); item++) {
            readItem(list, item + 1, items, (Map<?, ?>) sent.get(item));
        }
    }

    private void readItem(String list, int item, FieldType.Items items, Map<?, ?> parts) {
        parts.forEach((part, value) -> {
            String name = Texts.name(list, item, part.toString());
            Optional<FieldModel> field = items.fields().stream()
                    .filter(known -> known.name().equals(part))
                    .findFirst();
            if (field.isPresent()) {
                read(name, field.get(), value);
            } else {
                errors.add(new FieldError(name, "There is no field " + part));
            }
        });
    }
}
