package org.cspplatform.server.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.records.fields.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a file of a dataset's records may have.
 *
 * @param all in the order of the fields; of a child list, as many items as there may be
 * @param byHeading the same by name and by label, in small letters
 */
public record Columns(List<Column> all, Map<String, Column> byHeading) {
    /** A template with more groups of columns than this would be too wide to fill in. */
    private static final int ITEMS_OF_TEMPLATE = 3;

    /**
     * A column.
     *
     * @param name as the heading says it and as the check reads it
     * @param field of the dataset
     * @param item of a child list, the number of the item, from 1; else 0
     * @param part of a child list, the field of the item; else the field itself
     */
    public record Column(String name, FieldModel field, int item, FieldModel part) {
        /** Whether a file that is read need have it: what the platform works out is in a file that it wrote, and is worked out anew. */
        public boolean isRead() {
            return !field.derived();
        }
    }

    public static Columns ofDataset(DatasetModel dataset) {
        return dataset.derived(Columns.class, Columns::of);
    }

    private static Columns of(DatasetModel dataset) {
        List<Column> all = new ArrayList<>();
        for (FieldModel field : dataset.fields()) {
            switch (field.type()) {
                case FieldType.FileId _ -> {}
                case FieldType.Items items -> {
                    for (int item = 1; item <= items.max(); item++) {
                        addItem(all, field, items, item);
                    }
                }
                default -> all.add(new Column(field.name(), field, 0, field));
            }
        }
        Map<String, Column> byHeading = new HashMap<>();
        for (Column column : all) {
            String label = column.item() == 0
                    ? column.field().label()
                    : column.field().label() + " " + column.item() + " "
                            + column.part().label();
            byHeading.put(label.toLowerCase(Locale.UK), column);
        }
        all.forEach(column -> byHeading.put(column.name().toLowerCase(Locale.UK), column));
        return new Columns(List.copyOf(all), Map.copyOf(byHeading));
    }

    private static void addItem(List<Column> all, FieldModel list, FieldType.Items items, int item) {
        for (FieldModel part : items.fields()) {
            all.add(new Column(Texts.name(list.name(), item, part.name()), list, item, part));
        }
    }

    /** The column that a heading means; null when it means none. */
    public @Nullable Column find(String heading) {
        return byHeading.get(heading.strip().toLowerCase(Locale.UK));
    }

    /** What an empty file to fill in has. */
    public List<Column> template() {
        return all.stream()
                .filter(column -> column.isRead() && column.item() <= ITEMS_OF_TEMPLATE)
                .toList();
    }

    /** What a file with these records has: of each child list as many items as the longest has. */
    List<Column> of(List<StoredRecord> records, DatasetModel dataset) {
        Map<FieldModel, Integer> longest = new HashMap<>();
        for (StoredRecord row : records) {
            for (int i = 0; i < row.values().size(); i++) {
                if (row.values().get(i) instanceof List<?> list) {
                    longest.merge(dataset.fields().get(i), list.size(), Math::max);
                }
            }
        }
        return all.stream()
                .filter(column -> column.item() <= Math.max(1, longest.getOrDefault(column.field(), 0)))
                .toList();
    }
}
