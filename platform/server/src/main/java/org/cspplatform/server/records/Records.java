package org.cspplatform.server.records;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.PreconditionFailedException;
import org.jspecify.annotations.Nullable;

/** What a partnership does with its records. */
@Singleton
class Records {
    private final RecordStore store;
    private final RecordChanges changes;

    Records(RecordStore store, RecordChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    /** @throws NotFoundException when there is none, or it is another partnership's */
    StoredRecord get(DatasetModel dataset, UUID id) {
        RecordSql.ofDataset(dataset);
        Optional<StoredRecord> found = store.find(dataset, id);
        return found.orElseThrow(() -> new NotFoundException(dataset.one()));
    }

    List<StoredRecord> list(DatasetModel dataset, @Nullable UUID after, int limit) {
        RecordSql.ofDataset(dataset);
        return store.list(dataset, after, limit);
    }

    StoredRecord create(DatasetModel dataset, List<@Nullable Object> values) {
        RecordSql.ofDataset(dataset);
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
