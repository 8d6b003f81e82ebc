package org.cspplatform.server.reconciliation;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.util.List;

/**
 * A place where a table does not say what it should by its own parts, by last year's table or by the ledger.
 *
 * @param rowNumber from 1, counting the rows as they were given
 * @param columnNumber from 1
 * @param expectedFrom what it should be, in words: "Sum of 7 rows"
 * @param amount printed less expected; of percentages in points
 * @param reasons why it may be, the likeliest first
 */
@Introspected
public record Difference(
        Kind kind,
        String row,
        int rowNumber,
        String column,
        int columnNumber,
        String printed,
        BigDecimal expected,
        String expectedFrom,
        BigDecimal amount,
        List<String> reasons) {
    public Difference {
        reasons = List.copyOf(reasons);
    }

    /** What was compared. */
    public enum Kind {
        TOTAL_OF_COLUMN("Total of a column"),
        TOTAL_OF_ROW("Total of a row"),
        PERCENTAGE("Percentage"),
        OPENING("Opening against last year's closing"),
        LEDGER("Ledger against paper");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The expected figure for people. */
    public String expectedText() {
        return Figure.text(expected);
    }

    /** The difference for people, with its sign. */
    public String amountText() {
        return (amount.signum() > 0 ? "+" : "") + Figure.text(amount);
    }
}
