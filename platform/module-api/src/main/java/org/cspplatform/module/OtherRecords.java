package org.cspplatform.module;

import java.util.List;
import java.util.Optional;

/** The partnership's other records of the module, for a rule that looks beyond its own record. Implemented by the platform. */
public interface OtherRecords {
    /** The record that a reference points to. */
    <T extends Record> Optional<T> find(Class<T> dataset, Reference<T> reference);

    /**
     * The records of a dataset whose field has this value, at most 1,000, without the record that is being checked.
     *
     * @param field a component, by name, of text, code, date, person key or reference
     * @param value of the component's own type
     */
    <T extends Record> List<T> where(Class<T> dataset, String field, Object value);
}
