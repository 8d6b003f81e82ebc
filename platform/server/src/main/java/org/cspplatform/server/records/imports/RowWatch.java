package org.cspplatform.server.records.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.OthersCheck;
import org.cspplatform.server.records.RecordChanges;
import org.cspplatform.server.records.RecordReader;
import org.cspplatform.server.records.RecordWriter;
import org.cspplatform.server.records.StoredRecord;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Has looked up what rows say of other records, has other features look at those that they guard, and tells them what was written.
 * Costs nothing where nobody asks.
 */
record RowWatch(
        DatasetModel dataset, RecordChanges changes, OthersCheck others, RecordReader reader, RecordWriter writer) {
    private static final int READ_AT_ONCE = 1000;

    boolean isGuarded() {
        return changes.areGuarded(dataset) || OthersCheck.looksFurther(dataset);
    }

    /** Brings a part to the database; rows that a guard refuses become bad ones. @return how many rows are there */
    long copyGuarded(BulkTable table, Intake.Part part) {
        long copied = table.copy(part.batches());
        if (!isGuarded()) {
            return copied;
        }
        Map<Integer, UUID> present = table.present();
        OthersCheck.Missing missing = others.missing(dataset, values(part));
        List<Integer> refused = new ArrayList<>();
        for (CheckedBatch batch : part.batches()) {
            Map<UUID, List<@Nullable Object>> stored = stored(batch, present);
            for (int i = 0; i < batch.size(); i++) {
                if (!batch.isLeftOut(i)) {
                    UUID record = present.get(batch.number(i));
                    List<@Nullable Object> before = record == null ? null : stored.get(record);
                    List<FieldError> errors = new ArrayList<>(others.errors(dataset, batch.values(i), record, missing));
                    errors.addAll(changes.errors(dataset, before, batch.values(i), writer));
                    if (!errors.isEmpty()) {
                        batch.leaveOut(i, errors.stream().map(this::problem).toList());
                        refused.add(batch.number(i));
                    }
                }
            }
        }
        table.leaveOut(refused);
        return copied - refused.size();
    }

    private static List<List<@Nullable Object>> values(Intake.Part part) {
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (CheckedBatch batch : part.batches()) {
            for (int i = 0; i < batch.size(); i++) {
                if (!batch.isLeftOut(i)) {
                    values.add(batch.values(i));
                }
            }
        }
        return values;
    }

    private Map<UUID, List<@Nullable Object>> stored(CheckedBatch batch, Map<Integer, UUID> present) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            UUID id = present.get(batch.number(i));
            if (id != null) {
                ids.add(id);
            }
        }
        Map<UUID, List<@Nullable Object>> stored = new HashMap<>();
        for (int from = 0; from < ids.size(); from += READ_AT_ONCE) {
            for (StoredRecord record :
                    reader.some(dataset, ids.subList(from, Math.min(from + READ_AT_ONCE, ids.size())))) {
                stored.put(record.id(), record.values());
            }
        }
        return stored;
    }

    private BadRow.Problem problem(FieldError error) {
        return new BadRow.Problem(
                error.field(), error.message(), FileColumns.of(dataset).expected(error.field()));
    }

    BulkTable.Stored store(BulkTable table, long copied, @Nullable Instant sameBefore) {
        return table.store(copied, sameBefore, changes.areTold(dataset) ? ids -> changes.tell(dataset, ids) : null);
    }
}
