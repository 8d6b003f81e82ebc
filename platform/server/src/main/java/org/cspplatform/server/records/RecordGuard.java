package org.cspplatform.server.records;

import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A feature that has a say in what may become of a record, beyond its type and rules. Every bean of this type is asked. Values are in
 * the order of the dataset's fields; {@code before} is null of a new record.
 */
public interface RecordGuard {
    /** Whether it may have anything to say about records of this dataset; if nobody does, a file needs no look at what is stored. */
    boolean concerns(DatasetModel dataset);

    /** Why the record may not be written like this; empty when it may. */
    List<FieldError> errors(
            DatasetModel dataset,
            @Nullable List<@Nullable Object> before,
            List<@Nullable Object> after,
            RecordWriter writer);

    /** Of the fields that are states: the codes that this person may choose now, the present one first, by name of the field. */
    Map<String, List<String>> choices(
            DatasetModel dataset, @Nullable List<@Nullable Object> before, RecordWriter writer);
}
