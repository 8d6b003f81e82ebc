package org.cspplatform.server.records;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.modules.model.FieldType.Pointer;
import org.cspplatform.server.records.fields.Words;
import org.cspplatform.server.tenancy.Scope;
import org.jspecify.annotations.Nullable;

/** What a record says, with the way to what it refers to and to what refers to it. */
@Singleton
public class RecordLinks {
    private static final int MOST = 50;

    private final References references;
    private final RecordStore store;
    private final FormFiles files;

    RecordLinks(References references, RecordStore store, FormFiles files) {
        this.references = references;
        this.store = store;
        this.files = files;
    }

    /**
     * A label and what was recorded under it.
     *
     * @param words of a child list, one for each item
     * @param state whether it shows as a tag
     * @param href where it leads; null when nowhere
     */
    public record Entry(
            String label,
            List<String> words,
            boolean state,
            @Nullable String href) {}

    /** A record that refers to this one. */
    public record Referrer(String path, String words) {}

    /** Those of one dataset. */
    public record Referrers(String title, List<Referrer> records, boolean more) {}

    List<Entry> entries(DatasetModel data, StoredRecord found, Collection<String> states) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < data.fields().size(); i++) {
            FieldModel field = data.fields().get(i);
            Object value = found.values().get(i);
            String label = field.derived() ? field.label() + " (worked out)" : field.label();
            entries.add(new Entry(
                    label, words(data, field, value), states.contains(field.name()), target(data, field, value)));
        }
        return entries;
    }

    private List<String> words(DatasetModel data, FieldModel field, @Nullable Object value) {
        return switch (value) {
            case UUID file -> List.of(files.nameOf(data, file.toString()));
            case List<?> items
            when field.type() instanceof FieldType.Items type ->
                items.stream().map(item -> Words.item(type, (List<?>) item)).toList();
            case null, default -> {
                String words = Words.of(field, value);
                yield words.isEmpty() ? List.of() : List.of(words);
            }
        };
    }

    private @Nullable String target(DatasetModel data, FieldModel field, @Nullable Object value) {
        if (value instanceof UUID file) {
            return RecordPages.path(data) + "/attachments/" + file;
        }
        if (value == null || !(field.type() instanceof Pointer pointer)) {
            return null;
        }
        UUID id = references.find(data, pointer, Set.of(value.toString())).get(value.toString());
        return id == null ? null : "/modules/" + data.module() + "/datasets/" + pointer.dataset() + "/records/" + id;
    }

    /** The records of the same partnership, or region, that refer to this one. */
    List<Referrers> referrers(DatasetModel data, StoredRecord found) {
        List<Referrers> all = new ArrayList<>();
        if (data.key().size() != 1) {
            return all;
        }
        Object key = found.values().get(data.fields().indexOf(data.key().getFirst()));
        for (DatasetModel other : data.siblings().all()) {
            // Those of partnerships refer to a region's record too, and are none of the region's business.
            if (!other.regional() && !(Scope.current() instanceof Scope.OfPartnership)) {
                continue;
            }
            for (FieldModel field : other.fields()) {
                if (key != null
                        && field.type() instanceof Pointer pointer
                        && pointer.dataset().equals(data.id())) {
                    List<StoredRecord> rows = store.where(other, field, key, MOST + 1);
                    if (!rows.isEmpty()) {
                        all.add(new Referrers(
                                other.title(),
                                rows.stream()
                                        .limit(MOST)
                                        .map(row -> referrer(other, row))
                                        .toList(),
                                rows.size() > MOST));
                    }
                }
            }
        }
        return all;
    }

    private static Referrer referrer(DatasetModel other, StoredRecord row) {
        return new Referrer(RecordPages.path(other) + "/records/" + row.id(), Records.name(other, row));
    }
}
