package org.cspplatform.server.records.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;

/**
 * What somebody looks for among shared records. Nothing of it identifies a person, so it may stand in an address.
 *
 * @param words in the texts
 * @param values by field
 */
record SharedSearch(String words, Map<FieldModel, String> values) {
    /** @param asked the parameters of the address; those that mean nothing are left out */
    static SharedSearch of(DatasetModel dataset, Map<String, String> asked) {
        Map<FieldModel, String> values = new LinkedHashMap<>();
        for (FieldModel field : searched(dataset)) {
            String value = asked.getOrDefault(field.name(), "");
            if (!value.isBlank()) {
                values.put(field, value);
            }
        }
        return new SharedSearch(asked.getOrDefault("words", ""), values);
    }

    /** The fields by which one may look. */
    static List<FieldModel> searched(DatasetModel dataset) {
        return SharedRecord.leaving(dataset).stream()
                .filter(field -> field.codeList() != null || field.type() instanceof FieldType.YesNo)
                .toList();
    }
}
