package org.cspplatform.server.openness.grants;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.EnteredPounds;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.web.Checked;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** A grant as it was entered, right or wrong: the fields of the form by name. */
public record GrantForm(Map<String, String> fields) {
    private static final LocalDate EARLIEST = LocalDate.of(2004, 4, 1);

    public GrantForm {
        fields = Map.copyOf(fields);
    }

    static GrantForm empty() {
        return new GrantForm(Map.of());
    }

    static GrantForm of(GrantAward award, PartnershipDirectory partnerships) {
        Map<String, String> fields = new HashMap<>();
        fields.put("reference", award.reference());
        fields.put("recipient", award.recipient());
        fields.put("amount", award.amount().toPlainString());
        fields.put("purpose", award.purpose());
        fields.put("conditions", award.conditions());
        fields.put("reasons", award.reasons());
        fields.put("awardedOn-day", Integer.toString(award.awardedOn().getDayOfMonth()));
        fields.put("awardedOn-month", Integer.toString(award.awardedOn().getMonthValue()));
        fields.put("awardedOn-year", Integer.toString(award.awardedOn().getYear()));
        fields.put("version", Long.toString(award.version()));
        Optional.ofNullable(award.partnershipId())
                .flatMap(partnerships::byId)
                .ifPresent(partnership -> fields.put("partnership", partnership.code()));
        return new GrantForm(fields);
    }

    /** What was entered into a field, without blanks around it; nothing when it was left out. */
    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** The day as the date component shows it again: "2016-7-31". */
    public String awardedOn() {
        return text("awardedOn-year") + "-" + text("awardedOn-month") + "-" + text("awardedOn-day");
    }

    /** The version that was shown; 0 when there was none. */
    long version() {
        String version = text("version");
        return version.matches("\\d{1,9}") ? Long.parseLong(version) : 0;
    }

    /**
     * @param choices the partnerships that may be named
     * @throws InvalidException naming every broken rule
     */
    NewGrant entered(Checked checked, List<Partnership> choices) {
        List<FieldError> errors = new ArrayList<>();
        BigDecimal pounds = EnteredPounds.read(text("amount"), "amount", "the amount", errors);
        boolean noAmount = !errors.isEmpty();
        LocalDate day = day(errors);
        UUID partnership = partnership(choices);
        if (partnership == null && !text("partnership").isEmpty()) {
            errors.add(new FieldError("partnership", "Choose a partnership of your region, or none"));
        }
        NewGrant grant = new NewGrant(
                text("reference"),
                day,
                partnership,
                text("recipient"),
                pounds,
                text("purpose"),
                text("conditions"),
                text("reasons"));
        checked.errorsOf(grant).stream()
                .filter(error -> !(noAmount && error.field().equals("amount")))
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return grant;
    }

    private LocalDate day(List<FieldError> errors) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(text("awardedOn-year")),
                    Integer.parseInt(text("awardedOn-month")),
                    Integer.parseInt(text("awardedOn-day")));
            if (day.isBefore(EARLIEST) || day.getYear() > 2998) {
                errors.add(new FieldError("awardedOn", "The day of the award must be after 31 March 2004"));
                return EARLIEST;
            }
            return day;
        } catch (NumberFormatException | DateTimeException noDay) {
            errors.add(new FieldError("awardedOn", "Enter the day on which the grant was awarded, like 31 7 2016"));
            return EARLIEST;
        }
    }

    private @Nullable UUID partnership(List<Partnership> choices) {
        return choices.stream()
                .filter(choice -> choice.code().equals(text("partnership")))
                .map(Partnership::id)
                .findFirst()
                .orElse(null);
    }
}
