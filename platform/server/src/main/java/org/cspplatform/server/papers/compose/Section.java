package org.cspplatform.server.papers.compose;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A section as the office composes it. Figures are not in it: they are looked up each time that it is shown, and for the last time
 * when the paper is issued. The names in JSON are those in the database.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Section.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Section.Recommendations.class, name = "recommendations"),
    @JsonSubTypes.Type(value = Section.Money.class, name = "money"),
    @JsonSubTypes.Type(value = Section.Measured.class, name = "measure")
})
public sealed interface Section {
    /** The most characters that the words of one section may have. */
    int MOST_WORDS = 20_000;

    /** The most sections that a paper may have. */
    int MOST_SECTIONS = 60;

    /** Which one it is among the sections of its paper: eight hexadecimal digits. */
    String id();

    /** 1 to 200 characters. */
    String heading();

    /** Markdown, at most {@link #MOST_WORDS} characters. */
    String words();

    /** Words alone. */
    record Text(String id, String heading, String words) implements Section {}

    /** What the board is asked to agree: one in each paragraph or item of a list. */
    record Recommendations(String id, String heading, String words) implements Section {}

    /**
     * A table of the region's money, with the sentences that it makes, after the words.
     *
     * @param quarter up to which; not used for the themes and the fund of a year
     */
    record Money(String id, String heading, String words, MoneyTable table, FinancialYear year, Quarter quarter)
            implements Section {}

    /**
     * A released measure of a module by partnership and for the region, after the words.
     *
     * @param by a field by which the last quarter is broken down; null shows the quarters without breakdown
     * @param quarters how many, 1 to 12, the last included
     * @param upTo a day of the last quarter; null is the last one released
     * @param asOf shows what stood released at the end of that day; null is now
     */
    record Measured(
            String id,
            String heading,
            String words,
            String module,
            String measure,
            @Nullable String by,
            int quarters,
            @Nullable LocalDate upTo,
            @Nullable LocalDate asOf,
            Show show)
            implements Section {}

    /** What is shown of a measure. */
    enum Show {
        TABLE("A table"),
        CHART("A chart and its table");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
