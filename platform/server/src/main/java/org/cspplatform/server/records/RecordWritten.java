package org.cspplatform.server.records;

import java.util.List;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;

/** A feature that keeps something which follows from records. Every bean of this type is told. */
public interface RecordWritten {
    /** Whether it keeps anything about records of this dataset; if nobody does, nobody need be told. */
    boolean concerns(DatasetModel dataset);

    /**
     * Records of the partnership (or region) at work were made, changed or deleted, in the transaction that runs now. A file tells a
     * piece at a time.
     */
    void written(DatasetModel dataset, List<UUID> ids);
}
