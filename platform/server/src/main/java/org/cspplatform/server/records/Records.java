package org.cspplatform.server.records;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.PreconditionFailedException;
import org.jspecify.annotations.Nullable;

/** What a partnership does with its records. */
@Singleton
final class Records {
    private final RecordStore store;

    Records(RecordStore store) {
        this.store = store;
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
        return get(dataset, store.insert(dataset, values));
    }

    /** @param present the record as it was read, whose version the sender knows */
    StoredRecord replace(DatasetModel dataset, StoredRecord present, List<@Nullable Object> values) {
        requireOwn(present);
        if (!store.update(dataset, present.id(), present.version(), values)) {
            throw new PreconditionFailedException();
        }
        return get(dataset, present.id());
    }

    void delete(DatasetModel dataset, StoredRecord present) {
        requireOwn(present);
        if (!store.delete(dataset, present.id(), present.version())) {
            throw new PreconditionFailedException();
        }
    }

    /** A successor reads what its predecessors wrote and rewrites none of it. */
    private static void requireOwn(StoredRecord present) {
        boolean own = Scope.current() instanceof Scope.OfPartnership partnership
                && partnership.own().equals(present.owner());
        if (!own) {
            throw new ConflictException(
                    "record-of-predecessor",
                    "This record was written by a partnership that yours succeeded. It stays as it is.");
        }
    }
}
