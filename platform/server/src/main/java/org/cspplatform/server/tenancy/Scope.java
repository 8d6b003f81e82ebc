package org.cspplatform.server.tenancy;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Whose rows the work at hand may see and write. The database enforces it; this only tells the database, each time that a
 * connection is taken. In a request it follows from who signed in; work outside a request states it with {@link #call}.
 * There is no default: without a scope nothing is seen and nothing written.
 */
public sealed interface Scope extends PropagatedContextElement {
    /** No partnership, no region: the directory of names and nothing else. */
    record Nothing() implements Scope {}

    /**
     * @param own the partnership written
     * @param readable it and those it succeeded
     * @param regions the regions it belongs to, whose fund and themes it reads
     */
    record OfPartnership(UUID own, List<UUID> readable, List<UUID> regions) implements Scope {
        public OfPartnership {
            readable = List.copyOf(readable);
            regions = List.copyOf(regions);
        }
    }

    /**
     * @param region the region written
     * @param regions it and those below it
     * @param overseen the partnerships whose money and returns it oversees
     */
    record OfRegionalOffice(UUID region, List<UUID> regions, List<UUID> overseen) implements Scope {
        public OfRegionalOffice {
            regions = List.copyOf(regions);
            overseen = List.copyOf(overseen);
        }
    }

    /** A board member or analyst: released figures of the region and of those below it, nothing else. */
    record OfRegionReader(UUID region, List<UUID> regions) implements Scope {
        public OfRegionReader {
            regions = List.copyOf(regions);
        }
    }

    /** The platform operator: tenants and modules, no partnership's data. */
    record OfOperator() implements Scope {}

    /** The scope of the work at hand; {@link Nothing} when none was stated. */
    static Scope current() {
        return PropagatedContext.getOrEmpty().find(Scope.class).orElseGet(Nothing::new);
    }

    /** Does the work in this scope, instead of the one around it. */
    default <T> T call(Supplier<T> work) {
        PropagatedContext around = PropagatedContext.getOrEmpty();
        PropagatedContext without = around.find(Scope.class).map(around::minus).orElse(around);
        try (PropagatedContext.Scope _ = without.plus(this).propagate()) {
            return work.get();
        }
    }

    /** Does the work in this scope, instead of the one around it. */
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return this;
        });
    }
}
