package org.cspplatform.server.process.deadlines;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cspplatform.module.Deadline;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.process.ModuleCourse;
import org.cspplatform.server.records.RecordReader;
import org.cspplatform.server.records.StoredRecord;
import org.cspplatform.server.tenancy.Scope;
import org.jspecify.annotations.Nullable;

/** Counts all deadlines of a module again for the partnership in scope, a piece at a time, while others go on writing records. */
@Singleton
class Recount {
    private static final int PIECE = 500;

    private final ModuleCourse course;
    private final RecordReader records;
    private final DeadlineKeeper keeper;
    private final DeadlineStore store;
    private final Basis basis;

    Recount(ModuleCourse course, RecordReader records, DeadlineKeeper keeper, DeadlineStore store, Basis basis) {
        this.course = course;
        this.records = records;
        this.keeper = keeper;
        this.store = store;
        this.basis = basis;
    }

    /** @return whether anything had to be counted */
    boolean ifNeeded(ModuleModel module) {
        if (!(Scope.current() instanceof Scope.OfPartnership partnership)) {
            return false;
        }
        String wanted = basis.present(module);
        if (basis.isPresent(partnership.own(), module.id(), wanted)) {
            return false;
        }
        UUID counting = UUID.randomUUID();
        basis.begin(partnership.own(), module.id(), wanted, counting);
        for (DatasetModel dataset : module.datasets()) {
            count(partnership.own(), module, dataset);
        }
        basis.end(partnership.own(), module.id(), counting);
        return true;
    }

    private void count(UUID partnership, ModuleModel module, DatasetModel dataset) {
        List<String> deadlines =
                course.deadlines(dataset).stream().map(Deadline.Definition::id).toList();
        store.keepOnly(partnership, dataset, deadlines);
        UUID after = null;
        while (!deadlines.isEmpty()) {
            after = piece(partnership, module, dataset, after);
            if (after == null) {
                return;
            }
        }
    }

    /** @return the last record of the piece; null when it was the last piece */
    @Transactional
    @Nullable
    UUID piece(UUID partnership, ModuleModel module, DatasetModel dataset, @Nullable UUID after) {
        basis.takeAlone(partnership, module.id());
        List<StoredRecord> page = records.page(dataset, after, PIECE);
        List<UUID> ids = page.stream().map(StoredRecord::id).toList();
        keeper.count(partnership, module, dataset, ids, page);
        return page.size() < PIECE ? null : page.getLast().id();
    }
}
