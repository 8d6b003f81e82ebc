package org.cspplatform.server.dashboards.alerts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cspplatform.server.dashboards.alerts.Watched.Choice;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads the form that sets an alert. */
final class AlertForm {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}([.][0-9]{1,2})?");

    private AlertForm() {}

    /** @param subject null for the region as a whole, or the own partnership */
    record Entered(Choice choice, @Nullable Partnership subject, boolean rises, BigDecimal bound) {}

    /** What was entered; of no meaning when there are errors. */
    static Entered read(
            Map<String, String> sent,
            Map<String, Choice> choices,
            Map<String, Partnership> members,
            List<FieldError> errors) {
        Choice choice = choices.get(sent.getOrDefault("measure", ""));
        if (choice == null) {
            errors.add(new FieldError("measure", "Choose the measure that you want to be told about"));
        }
        String of = sent.getOrDefault("of", "");
        Partnership subject = members.get(of);
        if (!of.isEmpty() && subject == null) {
            errors.add(new FieldError("of", "Choose the region or one of its partnerships"));
        }
        String when = sent.getOrDefault("when", "");
        if (!when.equals("above") && !when.equals("below")) {
            errors.add(new FieldError("when", "Select whether the figure rises above the number or falls below it"));
        }
        String bound = sent.getOrDefault("bound", "").strip().replace(",", "");
        boolean number = NUMBER.matcher(bound).matches();
        if (!number) {
            errors.add(new FieldError("bound", "Enter a number, such as 10 or 12.5"));
        }
        return new Entered(
                choice == null ? new Choice("", "", "") : choice,
                subject,
                when.equals("above"),
                number ? new BigDecimal(bound).setScale(2, RoundingMode.UNNECESSARY) : BigDecimal.ZERO);
    }
}
