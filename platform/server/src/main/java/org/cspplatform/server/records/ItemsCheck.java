package org.cspplatform.server.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldModel.Condition;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.records.fields.Cell;
import org.cspplatform.server.records.fields.CellCheck;
import org.cspplatform.server.records.fields.Expectation;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/** Checks the items of a child list. An item of which nothing is filled in is none. */
record ItemsCheck(CellCheck cells, Map<String, ? extends @Nullable String> raw, List<FieldError> errors) {
    /**
     * @param names the names under which the parts of each possible item are sent
     * @return the items as they are stored
     */
    List<List<@Nullable Object>> check(FieldModel list, FieldType.Items items, List<String[]> names) {
        List<List<@Nullable Object>> found = new ArrayList<>();
        for (String[] parts : names) {
            if (isFilled(parts)) {
                found.add(item(items, parts));
            }
        }
        if (found.size() > items.max()) {
            errors.add(new FieldError(list.name(), list.label() + " must be " + items.max() + " or fewer"));
        }
        return Collections.unmodifiableList(found);
    }

    private boolean isFilled(String[] parts) {
        for (String part : parts) {
            String text = raw.get(part);
            if (text != null && !text.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private List<@Nullable Object> item(FieldType.Items items, String[] parts) {
        List<@Nullable Object> values = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            switch (cells.check(items.fields().get(i), raw.get(parts[i]))) {
                case Cell.Good(Object value) -> values.add(value);
                case Cell.Bad(String problem) -> {
                    values.add(null);
                    errors.add(new FieldError(parts[i], problem));
                }
            }
        }
        for (int i = 0; i < parts.length; i++) {
            if (RecordCheck.isEmpty(values.get(i)) && isNeeded(items.fields(), i, values)) {
                errors.add(
                        new FieldError(parts[i], Expectation.ask(items.fields().get(i))));
            }
        }
        return Collections.unmodifiableList(values);
    }

    private static boolean isNeeded(List<FieldModel> fields, int index, List<@Nullable Object> values) {
        Condition when = fields.get(index).requiredWhen();
        if (when == null) {
            return false;
        }
        for (int other = 0; other < fields.size(); other++) {
            if (fields.get(other).name().equals(when.field())) {
                return RecordCheck.applies(values.get(other), when.values());
            }
        }
        return false;
    }
}
