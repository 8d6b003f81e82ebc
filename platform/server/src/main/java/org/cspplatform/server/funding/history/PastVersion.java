package org.cspplatform.server.funding.history;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.cspplatform.server.funding.Pounds;

/**
 * How something was after one change.
 *
 * @param subject what it was: fund_line, allocation, theme, activity, expected_outcome
 * @param content its fields then, named as in the database
 */
@Introspected
public record PastVersion(
        String subject, long version, Instant changedAt, String changedBy, Map<String, Object> content) {

    /** What matters of it in one line: "MARAC, £354,000". */
    public String inWords() {
        String words =
                switch (subject) {
                    case "fund_line" -> text("name") + ", " + pounds("amount");
                    case "grant_award" ->
                        text("recipient") + ", " + pounds("amount") + ", awarded " + text("awarded_on");
                    case "allocation" ->
                        "Allocation " + pounds("allocation") + ", carry forward " + pounds("carry_forward");
                    case "activity" -> text("name") + ", planned " + pounds("planned_spend");
                    case "expected_outcome" ->
                        "Outcome: " + text("description") + ", target " + text("target") + " " + text("unit");
                    default -> text("name");
                };
        return (Boolean.TRUE.equals(content.get("withdrawn")) ? "Withdrawn: " : "") + words.strip();
    }

    private String text(String field) {
        return String.valueOf(content.getOrDefault(field, ""));
    }

    private String pounds(String field) {
        return Pounds.text(new BigDecimal(text(field)));
    }
}
