package org.cspplatform.module;

import java.util.List;
import java.util.Objects;

/**
 * The states of a dataset's records, with the steps that are allowed between them and who may take each. The state is a component of
 * the record, a code list; the form offers the next states only.
 *
 * <pre>{@code
 * Workflow.of(Recommendation.class, "status", Status.PROPOSED)
 *         .allow(Who.STAFF, Status.PROPOSED, Status.ACCEPTED, Status.REJECTED)
 *         .allow(Who.LEAD, Status.IMPLEMENTED, Status.EVIDENCED)
 * }</pre>
 *
 * <p>A record may keep its state. A new record begins in one of the first states; one that a file brings in may be in any, for it may
 * be an old case.
 */
public sealed interface Workflow permits StandardWorkflow {
    /**
     * Makes one without any step yet.
     *
     * @param field the component that holds the state, by name
     * @param first in which a new record may be
     */
    static Workflow of(Class<? extends Record> dataset, String field, Enum<?>... first) {
        return new StandardWorkflow(new Definition(dataset, field, List.of(first), List.of()));
    }

    /** Also lets a record go from one state to any of some others. */
    Workflow allow(Who who, Enum<?> from, Enum<?>... to);

    /** What the platform reads. */
    Definition definition();

    /** From one state to another. */
    record Step(Who who, Enum<?> from, Enum<?> to) {}

    /** A workflow as the platform reads it. Built by {@link Workflow#of} only. */
    record Definition(Class<? extends Record> dataset, String field, List<Enum<?>> first, List<Step> steps) {
        public Definition {
            Objects.requireNonNull(dataset, "dataset");
            Objects.requireNonNull(field, "field");
            first = List.copyOf(first);
            steps = List.copyOf(steps);
        }
    }
}
