package org.cspplatform.server.modules.model;

import java.time.LocalDate;

/**
 * How a change of one dataset's records may change what a measure counts. When records change, the platform notes the name of the
 * dependence and the quarters that it tells; which measures that concerns is worked out when they are counted.
 */
public sealed interface Dependence {
    /** The dataset whose records change. */
    DatasetModel dataset();

    /** The same for every measure that depends in the same way. */
    String name();

    /** The first day that may be counted otherwise when a record of this quarter changed. */
    default LocalDate first(LocalDate quarter) {
        return quarter;
    }

    /** The last such day. */
    default LocalDate last(LocalDate quarter) {
        return quarter.plusMonths(3).minusDays(1);
    }

    /** The records counted: they tell the quarter in which they count. */
    record Own(DatasetModel dataset) implements Dependence {
        @Override
        public String name() {
            return "own:" + dataset.id();
        }
    }

    /**
     * Events that are joined to those counted, by a date: the record tells the quarter of the date.
     *
     * @param before so many days before the event, and fewer, those are counted whom it concerns
     * @param after the same for days after the event
     */
    record Dated(DatasetModel dataset, FieldModel date, int before, int after) implements Dependence {
        @Override
        public String name() {
            return "date:" + dataset.id() + ":" + date.name();
        }

        @Override
        public LocalDate first(LocalDate quarter) {
            return quarter.minusDays(before);
        }

        @Override
        public LocalDate last(LocalDate quarter) {
            return quarter.plusMonths(3).minusDays(1).plusDays(after);
        }
    }

    /** Records that refer to those counted: they tell the quarter in which that which they refer to counts. */
    record Referring(DatasetModel dataset, FieldModel reference, DatasetModel counted) implements Dependence {
        @Override
        public String name() {
            return "via:" + dataset.id() + ":" + reference.name();
        }
    }

    /** Records to which those counted refer: they tell the quarters in which those count. */
    record ReferredTo(DatasetModel dataset, DatasetModel counted, FieldModel reference) implements Dependence {
        @Override
        public String name() {
            return "to:" + counted.id() + ":" + reference.name();
        }
    }

    /** It cannot be told which quarters are concerned: any may be. */
    record Any(DatasetModel dataset) implements Dependence {
        @Override
        public String name() {
            return "any:" + dataset.id();
        }
    }
}
