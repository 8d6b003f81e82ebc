package org.cspplatform.server.funding.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A page about one return.
 *
 * @param values what was typed into the form, by field, when it is shown again
 * @param done what was just done, in words, if anything
 */
public record ReturnPage(
        Partnership partnership,
        QuarterlyReturn quarterly,
        SignedIn person,
        Map<String, String> values,
        List<FieldError> errors,
        @Nullable String done) {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    public ReturnPage {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    static ReturnPage of(Partnership partnership, QuarterlyReturn quarterly, SignedIn person) {
        return new ReturnPage(partnership, quarterly, person, Map.of(), List.of(), null);
    }

    ReturnPage with(Map<String, String> typed, List<FieldError> wrong) {
        return new ReturnPage(partnership, quarterly, person, typed, wrong, done);
    }

    ReturnPage with(@Nullable String justDone) {
        return new ReturnPage(partnership, quarterly, person, values, errors, justDone);
    }

    /** Where its pages lie. */
    public String base() {
        return "/partnerships/" + partnership.code() + "/returns/"
                + quarterly.key().year() + "/" + quarterly.key().quarter();
    }

    /** Where its files lie. */
    public String api() {
        return "/api/v1" + base();
    }

    /** "Q2 2016-17". */
    public String name() {
        return quarterly.key().quarter() + " " + quarterly.key().year();
    }

    public String caption() {
        return partnership.shortName() + ", " + name();
    }

    public boolean lead() {
        return person.has(Role.PARTNERSHIP_LEAD);
    }

    public boolean office() {
        return person.has(Role.REGION_OFFICER);
    }

    /** Whether this person may change the draft now. */
    public boolean mayEdit() {
        return !office() && (quarterly.standing().drafting() || quarterly.state() == ReturnState.NOT_STARTED);
    }

    /** Whether this person may submit, answer and correct. */
    public boolean mayHandIn() {
        return lead() || person.has(Role.PARTNERSHIP_OFFICER);
    }

    public boolean allows(ReturnStep step) {
        return quarterly.standing().allows(step);
    }

    /** What still stands between the draft and its submission. */
    public List<FieldError> missing() {
        return ReturnCheck.missing(quarterly.figures(), quarterly.narrative());
    }

    /** What to show in a field: what was typed, else what is stored. */
    public String value(String field, @Nullable BigDecimal stored) {
        return values.getOrDefault(field, stored == null ? "" : plain(stored));
    }

    public String value(String field, String stored) {
        return values.getOrDefault(field, stored);
    }

    public boolean wrong(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }

    public static String pounds(@Nullable BigDecimal amount) {
        return amount == null ? "Not known yet" : Pounds.text(amount);
    }

    public static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0
                ? amount.stripTrailingZeros().toPlainString()
                : amount.toPlainString();
    }

    public static String number(@Nullable BigDecimal amount) {
        return amount == null ? "Not reported" : amount.stripTrailingZeros().toPlainString();
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String time(Instant instant) {
        return TIME.format(instant.atZone(HERE));
    }

    /** The colour of the tag that shows a state. */
    public static String colour(ReturnState state) {
        return switch (state) {
            case NOT_STARTED -> "govuk-tag--grey";
            case DRAFT -> "govuk-tag--light-blue";
            case SUBMITTED -> "govuk-tag--blue";
            case QUERIED -> "govuk-tag--yellow";
            case ACCEPTED -> "govuk-tag--turquoise";
            case PAYMENT_RELEASED -> "govuk-tag--green";
        };
    }
}
