package org.cspplatform.server.release;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** A decision about an audience's protection as it was entered, right or wrong. */
@Introspected
public record PolicyForm(
        @Nullable String audience,
        @Nullable String threshold,
        @Nullable String roundingBase,
        @Nullable String minimumContributors,
        @Nullable String hidesWholeGroups,
        @Nullable String releaseAfterDays,
        @Nullable String from,
        @Nullable String reason) {

    static PolicyForm of(Audience audience, Rules rules, @Nullable Integer releaseAfterDays) {
        return new PolicyForm(
                audience.name(),
                Integer.toString(rules.threshold()),
                Integer.toString(rules.roundingBase()),
                Integer.toString(rules.minimumContributors()),
                rules.hidesWholeGroups() ? "yes" : "no",
                releaseAfterDays == null ? "" : releaseAfterDays.toString(),
                "",
                "");
    }

    /** What counts can be rounded to, from the finest. */
    public static Map<String, String> bases() {
        Map<String, String> bases = new LinkedHashMap<>();
        bases.put("1", "1 (not at all)");
        ReleasePolicies.BASES.stream().skip(1).map(String::valueOf).forEach(base -> bases.put(base, base));
        return bases;
    }

    /** The field's text, empty when it was left out. */
    public static String text(@Nullable String entered) {
        return Objects.requireNonNullElse(entered, "").strip();
    }

    /** @throws InvalidException when something is not what the field asks for */
    ReleasePolicy entered(ReleasePolicies policies, String name) {
        List<FieldError> errors = new ArrayList<>();
        Audience readers = Arrays.stream(Audience.values())
                .filter(each -> each.name().equals(text(audience)))
                .findFirst()
                .orElse(null);
        if (readers == null) {
            errors.add(new FieldError("audience", "Choose whom the rules are for"));
        }
        if (!text(hidesWholeGroups).matches("yes|no")) {
            errors.add(new FieldError("hidesWholeGroups", "Choose whether 0% and 100% are shown"));
        }
        Rules rules = new Rules(
                number("threshold", threshold, "Enter the smallest count shown as a number", errors),
                number("roundingBase", roundingBase, "Choose how counts are rounded", errors),
                number("minimumContributors", minimumContributors, "Enter how many partnerships as a number", errors),
                "yes".equals(hidesWholeGroups));
        Integer days = text(releaseAfterDays).isEmpty()
                ? null
                : Integer.valueOf(
                        number("releaseAfterDays", releaseAfterDays, "Enter the days as a number, or nothing", errors));
        LocalDate day = null;
        if (!text(from).isEmpty()) {
            try {
                day = LocalDate.parse(text(from));
            } catch (DateTimeParseException noDay) {
                errors.add(new FieldError("from", "Enter the day like 2026-04-01, or nothing for today"));
            }
        }
        if (readers == null || !errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return policies.policy(readers, day, rules, days, text(reason), name);
    }

    private static int number(String field, @Nullable String entered, String otherwise, List<FieldError> errors) {
        String text = text(entered);
        if (text.matches("\\d{1,4}")) {
            return Integer.parseInt(text);
        }
        errors.add(new FieldError(field, otherwise));
        return 0;
    }
}
