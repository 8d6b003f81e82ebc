package org.cspplatform.server.records;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.records.fields.Words;
import org.cspplatform.server.records.files.AttachmentStore;
import org.cspplatform.server.records.past.HistoryStore;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.PreconditionFailedException;
import org.jspecify.annotations.Nullable;

/** What a partnership does with its records, and a regional office with its own. */
@Singleton
public class Records {
    private static final int MOST_FOUND = 100;

    private final RecordStore store;
    private final RecordChanges changes;
    private final OthersCheck others;
    private final HistoryStore history;
    private final AttachmentStore files;

    Records(RecordStore store, RecordChanges changes, OthersCheck others, HistoryStore history, AttachmentStore files) {
        this.store = store;
        this.changes = changes;
        this.others = others;
        this.history = history;
        this.files = files;
    }

    /** @throws NotFoundException when there is none, or it is another partnership's */
    public StoredRecord get(DatasetModel dataset, UUID id) {
        RecordSql.ofDataset(dataset);
        Optional<StoredRecord> found = store.find(dataset, id);
        return found.orElseThrow(() -> new NotFoundException(dataset.one()));
    }

    public List<StoredRecord> list(DatasetModel dataset, @Nullable UUID after, int limit) {
        return list(dataset, RecordFilter.ALL, after, limit);
    }

    List<StoredRecord> list(DatasetModel dataset, RecordFilter filter, @Nullable UUID after, int limit) {
        RecordSql.ofDataset(dataset);
        return store.list(dataset, filter, after, limit);
    }

    /** By what a record can be searched for that somebody knows: name and label of the field. */
    static Map<String, String> searchable(DatasetModel dataset) {
        Map<String, String> searchable = new LinkedHashMap<>();
        dataset.fields().stream()
                .filter(field -> field.type().text() && !(field.type() instanceof FieldType.Lines))
                .forEach(field -> searchable.put(field.name(), field.label()));
        return searchable;
    }

    /**
     * The records whose field says exactly this, at most 100.
     *
     * @throws InvalidException when there is no such field, or nothing to look for
     */
    List<StoredRecord> search(DatasetModel dataset, String name, String value) {
        FieldModel field = dataset.field(name)
                .filter(known -> searchable(dataset).containsKey(known.name()))
                .orElseThrow(() -> new InvalidException("field", "Choose what to search by"));
        if (value.isBlank()) {
            throw new InvalidException("value", "Enter what to search for");
        }
        RecordSql.ofDataset(dataset);
        return store.where(dataset, field, value.strip(), MOST_FOUND);
    }

    /** Lets the region read a record without what stays with the partnership, or no longer. */
    public void share(DatasetModel dataset, UUID id, boolean isShared) {
        StoredRecord present = get(dataset, id);
        if (!dataset.shareable()) {
            throw new ConflictException("not-shareable", "Records of this kind stay with the partnership.");
        }
        requireOwn(dataset, present);
        store.share(dataset, id, isShared);
    }

    /** Erases a record for ever, with how it was before and its files. */
    @Transactional
    public void erase(DatasetModel dataset, StoredRecord present) {
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < present.values().size(); i++) {
            if (dataset.fields().get(i).type() instanceof FieldType.FileId
                    && present.values().get(i) instanceof UUID id) {
                named.add(id);
            }
        }
        named.addAll(history.files(dataset, present.id()));
        delete(dataset, present);
        history.erase(dataset, present.id());
        files.delete(dataset, named);
    }

    /** What tells a record from others of its dataset: its key, else its first field. */
    public static String name(DatasetModel dataset, StoredRecord row) {
        List<FieldModel> named = dataset.key().isEmpty() ? dataset.fields().subList(0, 1) : dataset.key();
        String words = named.stream()
                .map(field -> Words.of(field, row.values().get(dataset.fields().indexOf(field))))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? dataset.one() : words;
    }

    /** The own records whose date lies before a day, the earliest first. */
    public List<StoredRecord> before(DatasetModel dataset, FieldModel date, LocalDate day, int limit) {
        RecordSql.ofDataset(dataset);
        return store.before(dataset, date, day, limit);
    }

    /** How many there are of them. */
    public long countBefore(DatasetModel dataset, FieldModel date, LocalDate day) {
        return store.countBefore(dataset, date, day);
    }

    public StoredRecord create(DatasetModel dataset, List<@Nullable Object> values) {
        RecordSql.ofDataset(dataset);
        others.require(dataset, values, null);
        changes.require(dataset, null, values);
        return get(dataset, insert(dataset, values));
    }

    @Transactional
    UUID insert(DatasetModel dataset, List<@Nullable Object> values) {
        UUID id = store.insert(dataset, values);
        changes.tell(dataset, List.of(id));
        return id;
    }

    /** @param present the record as it was read, whose version the sender knows */
    StoredRecord replace(DatasetModel dataset, StoredRecord present, List<@Nullable Object> values) {
        requireOwn(dataset, present);
        others.require(dataset, values, present.id());
        changes.require(dataset, present.values(), values);
        update(dataset, present, values);
        return get(dataset, present.id());
    }

    @Transactional
    void update(DatasetModel dataset, StoredRecord present, List<@Nullable Object> values) {
        if (!store.update(dataset, present.id(), present.version(), values)) {
            throw new PreconditionFailedException();
        }
        changes.tell(dataset, List.of(present.id()));
    }

    @Transactional
    void delete(DatasetModel dataset, StoredRecord present) {
        requireOwn(dataset, present);
        if (!store.delete(dataset, present.id(), present.version())) {
            throw new PreconditionFailedException();
        }
        changes.tell(dataset, List.of(present.id()));
    }

    /** A successor reads what its predecessors wrote and rewrites none of it; a region's records are its office's. */
    private static void requireOwn(DatasetModel dataset, StoredRecord present) {
        if (!Owners.written(dataset).equals(present.owner())) {
            throw new ConflictException(
                    dataset.regional() ? "record-of-another-region" : "record-of-predecessor",
                    dataset.regional()
                            ? "This record is another region's. It stays as it is."
                            : "This record was written by a partnership that yours succeeded. It stays as it is.");
        }
    }
}
