package org.cspplatform.module;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that happened to those who entered, for measures that follow people up. */
public sealed interface Event permits StandardEvent {
    /** The date field of the very record: a treatment that started. */
    static Event on(String date) {
        return new StandardEvent(new Definition(null, date, "", "", Filter.all()));
    }

    /**
     * Records of a dataset, their own or another, that belong to the record which entered: an offence of the same child.
     *
     * @param date the field that says when it happened
     * @param match the field that both have in common, by name: a {@link PersonKey}, or a {@link Reference} to the same dataset
     */
    static Event in(Class<? extends Record> dataset, String date, String match) {
        return new StandardEvent(new Definition(dataset, date, match, match, Filter.all()));
    }

    /**
     * The same where the fields have different names.
     *
     * @param entered the field of the record that entered
     * @param happened the field of the event
     */
    static Event in(Class<? extends Record> dataset, String date, String entered, String happened) {
        return new StandardEvent(new Definition(dataset, date, entered, happened, Filter.all()));
    }

    /** Only events that pass. */
    Event where(Filter filter);

    /** What the platform reads. */
    Definition definition();

    /**
     * An event as the platform reads it. Built by the factories of {@link Event} only.
     *
     * @param dataset null for a date of the very record
     */
    record Definition(
            @Nullable Class<? extends Record> dataset, String date, String entered, String happened, Filter where) {
        public Definition {
            Objects.requireNonNull(date, "date");
        }
    }
}
