package org.cspplatform.server.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in plain words why something in a request could not be read. The reader's own words name classes of the program, which help
 * nobody outside.
 */
final class UnreadableBody {
    private static final Pattern SOURCE = Pattern.compile(" at \\[Source: ");
    private static final Pattern PLACE = Pattern.compile("line: (\\d+), column: (\\d+)");
    private static final Pattern FIELD = Pattern.compile("\\[\"([^\"]{1,100})\"\\]");
    private static final Pattern UNKNOWN = Pattern.compile("Unrecognized field \"([^\"]{1,100})\"");
    private static final Pattern CHOICES = Pattern.compile("accepted for Enum class: \\[([A-Z0-9_, ]+)\\]");
    private static final Pattern RULE = Pattern.compile("problem: ([^\\n]+)");
    private static final Pattern MISSING = Pattern.compile("Required (Body|Part) \\[(\\w+)\\] not specified");
    private static final Pattern DAY = Pattern.compile("Text '.*' could not be parsed.*", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("Invalid UUID string: .*", Pattern.DOTALL);
    private static final Pattern FORMAT =
            Pattern.compile(".*Accept Types .* not supported.*Supported types: \\[(.*)\\].*");

    private UnreadableBody() {}

    /**
     * @param field that the framework blames; empty when it does not know
     * @return empty when the message is of another kind
     */
    static Optional<FieldError> explain(String field, String message) {
        Matcher missing = MISSING.matcher(message);
        if (missing.find()) {
            return Optional.of(
                    missing.group(1).equals("Body")
                            ? new FieldError("", "Nothing was sent: the request has no fields")
                            : new FieldError(missing.group(2), "Choose a file"));
        }
        if (DAY.matcher(message).matches()) {
            return Optional.of(new FieldError(field, "Write a day like 2016-04-01"));
        }
        if (ID.matcher(message).matches()) {
            return Optional.of(
                    new FieldError(field, "The address is not complete: an identifier in it is cut or changed"));
        }
        Matcher format = FORMAT.matcher(message);
        if (format.matches()) {
            return Optional.of(new FieldError(field, "This address can be had as " + format.group(1)));
        }
        return json(message);
    }

    private static Optional<FieldError> json(String message) {
        Matcher source = SOURCE.matcher(message);
        if (!source.find()) {
            return Optional.empty();
        }
        String said = message.substring(0, source.start());
        String rest = message.substring(source.start());
        String field = "";
        for (Matcher named = FIELD.matcher(rest); named.find(); ) {
            field = named.group(1);
        }
        Matcher place = PLACE.matcher(rest);
        String where = place.find() ? ", in line " + place.group(1) + ", column " + place.group(2) : "";
        Matcher unknown = UNKNOWN.matcher(said);
        if (unknown.find()) {
            return Optional.of(new FieldError(unknown.group(1), "There is no field " + unknown.group(1) + " here"));
        }
        Matcher rule = RULE.matcher(said);
        if (rule.find() && !field.isEmpty()) {
            return Optional.of(new FieldError(field, rule.group(1)));
        }
        Matcher choices = CHOICES.matcher(said);
        if (choices.find() && !field.isEmpty()) {
            return Optional.of(new FieldError(field, field + " must be one of " + choices.group(1)));
        }
        return Optional.of(
                field.isEmpty()
                        ? new FieldError("", "What was sent cannot be read as the API's document describes it" + where)
                        : new FieldError(field, field + " is not what the API's document describes" + where));
    }
}
