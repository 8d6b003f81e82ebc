package org.cspplatform.server.papers.compose;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;

/**
 * A section as the office composes it. Figures are not in it: they are looked up each time that it is shown, and for the last time
 * when the paper is issued. The names in JSON are those in the database.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Section.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Section.Recommendations.class, name = "recommendations"),
    @JsonSubTypes.Type(value = Section.Money.class, name = "money")
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
}
