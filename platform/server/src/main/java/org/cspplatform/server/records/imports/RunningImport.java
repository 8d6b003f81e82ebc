package org.cspplatform.server.records.imports;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.imports.StopException.Why;
import org.cspplatform.server.tenancy.Scope;

/** An import under way: keeps its lease, and hears when it is to stop. */
final class RunningImport implements JobRun.Surroundings {
    private final ImportProgress.Claim claim;
    private final Scope scope;
    private final Modules modules;
    private final DatasetModel dataset;
    private final BooleanSupplier stopping;
    private final Tally tally = new Tally();
    private volatile boolean cancelled;
    private volatile boolean lost;

    RunningImport(
            ImportProgress.Claim claim, Scope scope, Modules modules, DatasetModel dataset, BooleanSupplier stopping) {
        this.claim = claim;
        this.scope = scope;
        this.modules = modules;
        this.dataset = dataset;
        this.stopping = stopping;
    }

    void beat(ImportProgress progress) {
        scope.run(() -> {
            Optional<Boolean> asked = progress.beat(claim, tally.rowsRead, tally.bytesRead);
            cancelled |= asked.orElse(false);
            lost |= asked.isEmpty();
        });
    }

    @Override
    public void goOn() {
        if (lost) {
            throw new LostLeaseException();
        }
        if (cancelled || stopping.getAsBoolean()) {
            throw new StopException(cancelled ? Why.CANCELLED : Why.LATER);
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the very same, not an equal one
    public void withModule(Runnable work) {
        goOn();
        modules.inUse(dataset.module(), dataset.id(), (_, now) -> {
            if (now.maker() != dataset.maker()) {
                throw new StopException(Why.LATER);
            }
            work.run();
            return true;
        });
    }

    /** Whether a failure may come from the module having been exchanged under the work: then another maker is at work. */
    @SuppressWarnings("ReferenceEquality") // the very same, not an equal one
    boolean moduleChanged() {
        try {
            return modules.inUse(dataset.module(), dataset.id(), (_, now) -> now.maker() != dataset.maker());
        } catch (RuntimeException changing) {
            return true;
        }
    }

    @Override
    public Tally tally() {
        return tally;
    }
}
