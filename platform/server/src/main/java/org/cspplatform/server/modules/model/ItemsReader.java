package org.cspplatform.server.modules.model;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Items;
import org.cspplatform.server.modules.model.FieldType.Line;

/** Reads the record type of a child list. */
final class ItemsReader {
    private static final int DEFAULT_ITEMS = 20;
    private static final int MOST_ITEMS = 100;

    private final Member member;
    private final Surroundings around;
    private final String place;

    ItemsReader(Member member, Surroundings around, String place) {
        this.member = member;
        this.around = around;
        this.place = place;
    }

    FieldType read() {
        Class<?> item = member.argument().orElse(Object.class);
        if (!item.isRecord() || !Modifier.isPublic(item.getModifiers()) || item.isAnnotationPresent(Dataset.class)) {
            around.problems()
                    .add(
                            place,
                            "A list can only hold a public record that is no dataset.",
                            "Make it a List of such a record, or a Set of an enum.");
            return new Line(TypeReader.DEFAULT_TEXT, null, "");
        }
        Class<? extends Record> type = item.asSubclass(Record.class);
        List<FieldModel> fields = Arrays.stream(type.getRecordComponents())
                .map(component -> new FieldReader(Member.of(component), around.ofItem(type)).read())
                .toList();
        if (fields.isEmpty()) {
            around.problems().add(type.getSimpleName(), "An item has no component.", "Add what is to be recorded.");
        }
        Items items = member.get(Items.class);
        int max = items == null ? DEFAULT_ITEMS : items.max();
        if (max < 1 || max > MOST_ITEMS) {
            around.problems().add(place, "A list cannot have " + max + " items.", "Use 1 to " + MOST_ITEMS + ".");
            max = DEFAULT_ITEMS;
        }
        return new FieldType.Items(
                items == null ? "item" : items.one(), max, fields, ReflectiveMaker.of(type, fields, List.of()));
    }
}
