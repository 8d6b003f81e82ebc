package org.cspplatform.server.process.deadlines;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.cspplatform.module.Deadline;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.process.ModuleCourse;
import org.cspplatform.server.records.RecordReader;
import org.cspplatform.server.records.RecordWritten;
import org.cspplatform.server.records.StoredRecord;
import org.cspplatform.server.tenancy.Scope;

/** Counts the deadlines of records anew, in the transaction that writes them. */
@Singleton
final class DeadlineKeeper implements RecordWritten {
    private static final int PIECE = 1000;

    private final ModuleCourse course;
    private final RecordReader records;
    private final DeadlineStore store;
    private final Amounts amounts;
    private final Basis basis;

    DeadlineKeeper(ModuleCourse course, RecordReader records, DeadlineStore store, Amounts amounts, Basis basis) {
        this.course = course;
        this.records = records;
        this.store = store;
        this.amounts = amounts;
        this.basis = basis;
    }

    @Override
    public boolean concerns(DatasetModel dataset) {
        return !course.deadlines(dataset).isEmpty();
    }

    @Override
    public void written(DatasetModel dataset, List<UUID> ids) {
        if (Scope.current() instanceof Scope.OfPartnership partnership) {
            course.module(dataset.module()).ifPresent(module -> {
                basis.share(partnership.own(), module.id(), basis.present(module));
                for (int from = 0; from < ids.size(); from += PIECE) {
                    List<UUID> piece = ids.subList(from, Math.min(from + PIECE, ids.size()));
                    count(partnership.own(), module, dataset, piece, records.some(dataset, piece));
                }
            });
        }
    }

    /**
     * Makes the deadlines of some records what they are now; inside the caller's transaction.
     *
     * @param found those of the records that exist
     */
    void count(UUID partnership, ModuleModel module, DatasetModel dataset, List<UUID> ids, List<StoredRecord> found) {
        List<DeadlineClock> clocks = clocks(module, dataset);
        List<DeadlineRow> rows = found.stream()
                .filter(record -> record.owner().equals(partnership))
                .flatMap(record -> clocks.stream().flatMap(clock -> clock.of(record).stream()))
                .toList();
        store.replace(partnership, dataset, ids, rows);
    }

    private List<DeadlineClock> clocks(ModuleModel module, DatasetModel dataset) {
        return course.deadlines(dataset).stream()
                .map(deadline -> clock(module, dataset, deadline))
                .toList();
    }

    private DeadlineClock clock(ModuleModel module, DatasetModel dataset, Deadline.Definition deadline) {
        return new DeadlineClock(deadline, dataset, amounts.of(module, deadline));
    }
}
