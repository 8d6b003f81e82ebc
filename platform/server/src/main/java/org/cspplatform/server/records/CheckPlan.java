package org.cspplatform.server.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cspplatform.server.modules.model.CodeList;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldModel.Condition;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.records.fields.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a dataset's records need not find out anew for each of them.
 *
 * @param fields those that are entered, in their order
 * @param parts of each field that is a child list, the names under which its parts are sent; null of every other
 * @param dated which fields have codes that may be used for a time only
 * @param conditions when a field must be filled in besides
 * @param countsOn the place of the date in which a record counts, or -1
 */
record CheckPlan(
        List<FieldModel> fields,
        List<@Nullable List<String[]>> parts,
        List<Dated> dated,
        List<Needed> conditions,
        int countsOn) {
    /** A field with dated codes. */
    record Dated(int index, CodeList list) {}

    /** A field that must be filled in when another is. */
    record Needed(int index, int other, List<String> values) {}

    static CheckPlan ofDataset(DatasetModel dataset) {
        return dataset.derived(CheckPlan.class, CheckPlan::of);
    }

    private static CheckPlan of(DatasetModel dataset) {
        List<FieldModel> fields = dataset.entered();
        List<Dated> dated = new ArrayList<>();
        List<Needed> conditions = new ArrayList<>();
        List<@Nullable List<String[]>> parts = new ArrayList<>();
        int countsOn = -1;
        for (int i = 0; i < fields.size(); i++) {
            FieldModel field = fields.get(i);
            CodeList list = field.codeList();
            if (list != null && list.dated()) {
                dated.add(new Dated(i, list));
            }
            Condition when = field.requiredWhen();
            if (when != null) {
                conditions.add(new Needed(i, place(fields, when.field()), when.values()));
            }
            countsOn = field.countsOn() ? i : countsOn;
            parts.add(field.type() instanceof FieldType.Items items ? names(field, items) : null);
        }
        return new CheckPlan(fields, parts, dated, conditions, countsOn);
    }

    /** One item more than there may be, so that it is seen when there are too many. */
    private static List<String[]> names(FieldModel list, FieldType.Items items) {
        List<String[]> names = new ArrayList<>();
        for (int item = 1; item <= items.max() + 1; item++) {
            int number = item;
            names.add(items.fields().stream()
                    .map(part -> Texts.name(list.name(), number, part.name()))
                    .toArray(String[]::new));
        }
        return names;
    }

    private static int place(List<FieldModel> fields, String name) {
        String[] names = fields.stream().map(FieldModel::name).toArray(String[]::new);
        return Arrays.asList(names).indexOf(name);
    }
}
