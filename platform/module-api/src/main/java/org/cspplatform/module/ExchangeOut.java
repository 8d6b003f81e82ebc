package org.cspplatform.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as a national body wants them: a CSV or XML file of the records that count in a period, one row a record. Several
 * versions of a format stand beside each other under one id.
 *
 * <pre>{@code
 * ExchangeOut.csv("ndtms-cjit", "NDTMS CJIT extract", "P 2.4", Contact.class)
 *         .only(Contact::ndtmsConsent)
 *         .column("SEX", contact -> contact.sex().ndtmsCode())
 * }</pre>
 *
 * @param <T> the record type
 */
public sealed interface ExchangeOut<T extends Record> permits StandardExchangeOut {
    /**
     * A CSV file with a heading.
     *
     * @param id unique in the module together with the version, written like a module's id
     * @param version as the national body writes it: letters, digits, full stops, spaces and hyphens
     */
    static <T extends Record> ExchangeOut<T> csv(String id, String title, String version, Class<T> dataset) {
        return new StandardExchangeOut<>(
                new Definition<>(id, title, version, dataset, "", "", List.of(), List.of(), _ -> true));
    }

    /**
     * An XML file: the root element holds the header's elements and one element a record, whose children are the columns.
     *
     * @param root name of the root element
     * @param row name of the element of one record
     */
    static <T extends Record> ExchangeOut<T> xml(
            String id, String title, String version, Class<T> dataset, String root, String row) {
        return new StandardExchangeOut<>(
                new Definition<>(id, title, version, dataset, root, row, List.of(), List.of(), _ -> true));
    }

    /** Only these records: those with consent, for example. */
    ExchangeOut<T> only(Predicate<? super T> passes);

    /**
     * A column, or a child element; null is written as nothing.
     *
     * @param value text, a number, a date (written 2026-11-21), a date with time, a boolean
     */
    ExchangeOut<T> column(String heading, Function<? super T, @Nullable Object> value);

    /** An element of an XML header. */
    ExchangeOut<T> header(String element, Function<Period, @Nullable Object> value);

    /** What the platform reads. */
    Definition<T> definition();

    /** A column or child element. */
    record Column<T extends Record>(String heading, Function<? super T, @Nullable Object> value) {}

    /** An element of the header. */
    record Header(String element, Function<Period, @Nullable Object> value) {}

    /**
     * A format as the platform reads it. Built by the factories of {@link ExchangeOut} only.
     *
     * @param root empty for CSV
     */
    record Definition<T extends Record>(
            String id,
            String title,
            String version,
            Class<T> dataset,
            String root,
            String row,
            List<Column<T>> columns,
            List<Header> headers,
            Predicate<? super T> passes) {
        public Definition {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(dataset, "dataset");
            columns = List.copyOf(columns);
            headers = List.copyOf(headers);
        }

        Definition<T> with(Column<T> column) {
            List<Column<T>> more = new ArrayList<>(columns);
            more.add(column);
            return new Definition<>(id, title, version, dataset, root, row, more, headers, passes);
        }

        Definition<T> with(Header header) {
            List<Header> more = new ArrayList<>(headers);
            more.add(header);
            return new Definition<>(id, title, version, dataset, root, row, columns, more, passes);
        }

        Definition<T> with(Predicate<? super T> only) {
            return new Definition<>(id, title, version, dataset, root, row, columns, headers, only);
        }
    }
}
