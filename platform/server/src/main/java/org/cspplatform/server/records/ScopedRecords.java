package org.cspplatform.server.records;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.module.OtherRecords;
import org.cspplatform.module.Reference;
import org.cspplatform.server.modules.model.AuthorValues;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * What a rule across records may look at: the records of its module that the work at hand may read.
 *
 * @param values of the record that is being checked
 * @param self its id, if it has one
 */
record ScopedRecords(
        RecordStore store,
        DatasetModel dataset,
        List<@Nullable Object> values,
        @Nullable UUID self) implements OtherRecords {
    private static final int MOST = 1000;

    @Override
    public <T extends Record> Optional<T> find(Class<T> type, Reference<T> reference) {
        DatasetModel other = other(type);
        List<FieldModel> key = other.key();
        if (key.size() != 1) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no single key");
        }
        return store.where(other, key.getFirst(), reference.key(), 1).stream()
                .findFirst()
                .map(found -> type.cast(other.maker().of(found.values())));
    }

    @Override
    public <T extends Record> List<T> where(Class<T> type, String name, Object value) {
        DatasetModel other = other(type);
        FieldModel field = other.field(name)
                .filter(known -> !known.type().many() && !(known.type() instanceof FieldType.FileId))
                .orElseThrow(() -> new IllegalArgumentException("There is no such field to look for: " + name));
        Object stored = Objects.requireNonNull(AuthorValues.stored(field.type(), value));
        return store.where(other, field, stored, MOST + 1).stream()
                .filter(found -> !isSelf(other, found))
                .limit(MOST)
                .map(found -> type.cast(other.maker().of(found.values())))
                .toList();
    }

    /** By its key where it has one: a row of a file does not know yet which record it is about. */
    private boolean isSelf(DatasetModel other, StoredRecord found) {
        if (!other.id().equals(dataset.id())) {
            return false;
        }
        boolean sameKey = !dataset.key().isEmpty()
                && dataset.key().stream()
                        .mapToInt(dataset.fields()::indexOf)
                        .allMatch(i -> Objects.equals(found.values().get(i), values.get(i)));
        return found.id().equals(self) || sameKey;
    }

    private DatasetModel other(Class<? extends Record> type) {
        return dataset.sibling(type)
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " is no dataset of the module"));
    }
}
