package org.cspplatform.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Reads a file as somebody else writes it, a CSV or XML, into a dataset. Each row becomes the texts of a record's fields and goes
 * through the same check as any import, so a bad cell is named with its row.
 *
 * <pre>{@code
 * ExchangeIn.xml("istv", "ISTV dataset", "1", EdAttendance.class, "Assault")
 *         .header("SiteCodeOfTreatment", "siteCode")
 *         .field("AssaultDateTime", "assaultedAt")
 *         .field("AssaultMethod", "method", code -> METHODS.getOrDefault(code, code))
 * }</pre>
 */
public sealed interface ExchangeIn permits StandardExchangeIn {
    /** A CSV file with a heading. */
    static ExchangeIn csv(String id, String title, String version, Class<? extends Record> dataset) {
        return new StandardExchangeIn(new Definition(id, title, version, dataset, "", List.of()));
    }

    /**
     * An XML file.
     *
     * @param row name of the element, without namespace, that repeats for each record
     */
    static ExchangeIn xml(String id, String title, String version, Class<? extends Record> dataset, String row) {
        return new StandardExchangeIn(new Definition(id, title, version, dataset, row, List.of()));
    }

    /**
     * A column, or an element within that of a row, and the field of the record that it fills.
     *
     * @param name heading or element's name; a nested element as {@code Outer/Inner}
     */
    ExchangeIn field(String name, String component);

    /** The same with its own codes translated into ours, as the record's code list names them. */
    ExchangeIn field(String name, String component, UnaryOperator<String> translation);

    /** An element before the first row, whose text fills a field of every record of the file. */
    ExchangeIn header(String name, String component);

    /** What the platform reads. */
    Definition definition();

    /** Where a field comes from. */
    record Source(String name, String component, boolean header, UnaryOperator<String> translation) {}

    /**
     * A format as the platform reads it. Built by the factories of {@link ExchangeIn} only.
     *
     * @param row empty for CSV
     */
    record Definition(
            String id,
            String title,
            String version,
            Class<? extends Record> dataset,
            String row,
            List<Source> sources) {
        public Definition {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(dataset, "dataset");
            sources = List.copyOf(sources);
        }

        Definition with(Source source) {
            List<Source> more = new ArrayList<>(sources);
            more.add(source);
            return new Definition(id, title, version, dataset, row, more);
        }
    }
}
