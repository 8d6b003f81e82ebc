package org.cspplatform.server.funding.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cspplatform.server.funding.EnteredPounds;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.web.Checked;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it was entered, right or wrong: its own fields by name, and those of each outcome as {@code
 * outcome0-description} and so on. An outcome whose fields are all blank is left out.
 */
public record ActivityForm(Map<String, String> fields) {
    private static final int BLANK_OUTCOMES = 2;
    private static final int MOST_OUTCOMES = 20;
    private static final UUID NO_THEME = new UUID(0, 0);

    public ActivityForm {
        fields = Map.copyOf(fields);
    }

    static ActivityForm empty() {
        return new ActivityForm(Map.of());
    }

    static ActivityForm of(Activity activity) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", activity.name());
        fields.put("themeId", activity.themeId().toString());
        fields.put("provider", activity.provider());
        fields.put("purpose", activity.purpose());
        fields.put("plannedSpend", activity.plannedSpend().toPlainString());
        fields.put("priority", activity.priority());
        fields.put("version", Long.toString(activity.version()));
        for (int index = 0; index < activity.outcomes().size(); index++) {
            ExpectedOutcome outcome = activity.outcomes().get(index);
            fields.put("outcome" + index + "-id", outcome.id().toString());
            fields.put("outcome" + index + "-description", outcome.description());
            fields.put("outcome" + index + "-unit", outcome.unit());
            fields.put(
                    "outcome" + index + "-target",
                    outcome.target().stripTrailingZeros().toPlainString());
        }
        return new ActivityForm(fields);
    }

    /** What was entered into a field; nothing when it was left out. */
    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** The numbers of the outcomes to show: those entered and some blank ones. */
    public List<Integer> outcomes() {
        int entered = (int) IntStream.range(0, MOST_OUTCOMES)
                .filter(index -> !isBlank(index))
                .mapToLong(index -> index + 1L)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(MOST_OUTCOMES, entered + BLANK_OUTCOMES))
                .boxed()
                .toList();
    }

    /** The version that was shown, when an activity is changed. */
    Optional<Long> version() {
        return text("version").matches("\\d{1,18}") ? Optional.of(Long.valueOf(text("version"))) : Optional.empty();
    }

    /** @throws InvalidException naming every broken rule */
    NewActivity entered(Checked checked) {
        List<FieldError> errors = new ArrayList<>();
        UUID theme = id("themeId");
        if (theme == null) {
            errors.add(new FieldError("themeId", "Choose a theme"));
        }
        BigDecimal planned = EnteredPounds.read(text("plannedSpend"), "plannedSpend", "the planned spend", errors);
        List<NewOutcome> outcomes = new ArrayList<>();
        for (int index = 0; index < MOST_OUTCOMES; index++) {
            if (!isBlank(index)) {
                outcomes.add(outcome("outcome" + index + "-", checked, errors));
            }
        }
        NewActivity activity = new NewActivity(
                text("name"),
                theme == null ? NO_THEME : theme,
                text("provider"),
                text("purpose"),
                planned,
                text("priority"),
                null);
        errors.addAll(checked.errorsOf(activity));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return activity.with(outcomes);
    }

    private NewOutcome outcome(String prefix, Checked checked, List<FieldError> errors) {
        Optional<BigDecimal> target = Pounds.read(text(prefix + "target"));
        if (target.isEmpty()) {
            errors.add(new FieldError(prefix + "target", "Enter the target as a number, like 40"));
        }
        NewOutcome outcome = new NewOutcome(
                id(prefix + "id"), text(prefix + "description"), text(prefix + "unit"), target.orElse(Pounds.ZERO));
        checked.errorsOf(outcome).forEach(error -> errors.add(new FieldError(prefix + error.field(), error.message())));
        return outcome;
    }

    private boolean isBlank(int index) {
        String prefix = "outcome" + index + "-";
        return text(prefix + "description").isEmpty()
                && text(prefix + "unit").isEmpty()
                && text(prefix + "target").isEmpty();
    }

    private @Nullable UUID id(String field) {
        try {
            return text(field).isEmpty() ? null : UUID.fromString(text(field));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
