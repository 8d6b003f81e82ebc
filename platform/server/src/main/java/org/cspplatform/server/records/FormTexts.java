package org.cspplatform.server.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.records.fields.Texts;

/** What a form sent, as the texts that the check reads. The parts of a date come apart, and boxes that are ticked one by one. */
final class FormTexts {
    /** The button that asks for one more item; its value is the list's name. */
    static final String ADD = "_add";
    /** The button that takes an item away; its value is the list's name, a full stop and the item's number. */
    static final String REMOVE = "_remove";

    private final Map<String, String> sent;
    private final Map<String, String> raw = new HashMap<>();

    private FormTexts(Map<String, String> sent) {
        this.sent = sent;
    }

    static Map<String, String> of(DatasetModel dataset, Map<String, ?> body) {
        Map<String, String> sent = body.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> joined(field.getValue())));
        FormTexts texts = new FormTexts(sent);
        dataset.entered().forEach(texts::read);
        return texts.raw;
    }

    private static String joined(Object value) {
        String text = value instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(";"))
                : String.valueOf(value);
        // A browser sends a line's end as two characters; in a record it is one, whatever way it came.
        return text.replace("\r\n", "\n");
    }

    private void read(FieldModel field) {
        if (!(field.type() instanceof FieldType.Items items)) {
            raw.put(field.name(), text(field, field.name()));
            return;
        }
        String removed = sent.getOrDefault(REMOVE, "");
        int kept = 0;
        int last = lastSent(field, items);
        for (int item = 1; item <= last; item++) {
            if (!removed.equals(field.name() + "." + item)) {
                kept++;
                for (FieldModel part : items.fields()) {
                    raw.put(
                            Texts.name(field.name(), kept, part.name()),
                            text(part, Texts.name(field.name(), item, part.name())));
                }
            }
        }
        if (field.name().equals(sent.get(ADD)) && kept < items.max()) {
            int next = kept + 1;
            items.fields().forEach(part -> raw.put(Texts.name(field.name(), next, part.name()), ""));
        }
    }

    private String text(FieldModel field, String name) {
        String whole = sent.getOrDefault(name, "");
        boolean dated = field.type() instanceof FieldType.Day || field.type() instanceof FieldType.Moment;
        if (!dated || !whole.isEmpty()) {
            return whole;
        }
        String day = sent.getOrDefault(name + "-day", "").strip();
        String month = sent.getOrDefault(name + "-month", "").strip();
        String year = sent.getOrDefault(name + "-year", "").strip();
        String time = sent.getOrDefault(name + "-time", "").strip();
        String date = (day + month + year).isEmpty() ? "" : day + "/" + month + "/" + year;
        return field.type() instanceof FieldType.Moment && !(date + time).isEmpty() ? date + " " + time : date;
    }

    private int lastSent(FieldModel list, FieldType.Items items) {
        int last = 0;
        for (int item = 1; item <= items.max(); item++) {
            String start = list.name() + "." + item + ".";
            if (sent.keySet().stream().anyMatch(name -> name.startsWith(start))) {
                last = item;
            }
        }
        return last;
    }

    /** Whether the form asks for an item more or less, and not yet to be saved. */
    static boolean onlyRearranges(Map<String, ?> body) {
        return body.containsKey(ADD) || body.containsKey(REMOVE);
    }

    /** How many items of a list a form with these texts shows. */
    static int items(FieldModel list, FieldType.Items items, Map<String, String> raw) {
        int last = 0;
        for (int item = 1; item <= items.max(); item++) {
            for (FieldModel part : items.fields()) {
                if (raw.containsKey(Texts.name(list.name(), item, part.name()))) {
                    last = item;
                }
            }
        }
        return last;
    }
}
