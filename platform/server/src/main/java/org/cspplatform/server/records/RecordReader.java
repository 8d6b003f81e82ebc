package org.cspplatform.server.records;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.jspecify.annotations.Nullable;

/** Records for other features, in the scope of the work at hand. */
@Singleton
@Connectable
public class RecordReader {
    private final RecordStore store;

    RecordReader(RecordStore store) {
        this.store = store;
    }

    /** Those of some records that exist, in no order. */
    public List<StoredRecord> some(DatasetModel dataset, List<UUID> ids) {
        return store.some(dataset, ids);
    }

    /** A page from the newest on, of the own partnership's and of its predecessors' records. */
    public List<StoredRecord> page(DatasetModel dataset, @Nullable UUID after, int limit) {
        List<StoredRecord> page = store.list(dataset, after, limit);
        return page.size() > limit ? page.subList(0, limit) : page;
    }
}
