package org.cspplatform.server.audit;

import io.micronaut.http.uri.UriBuilder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the log shows.
 *
 * @param asked the filter, as it was typed
 * @param found the entries
 * @param later whether there are newer entries than those shown
 * @param errors what is wrong with the filter
 */
public record EntriesPage(Asked asked, Slice<AuditLine> found, boolean later, List<FieldError> errors) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK).withZone(AuditSearch.LONDON);

    /** The filter, as it was typed; an empty text means no limit. */
    public record Asked(String from, String to, String action, String outcome) {

        static Asked of(@Nullable String from, @Nullable String to, @Nullable String action, @Nullable String outcome) {
            return new Asked(typed(from), typed(to), typed(action), typed(outcome));
        }

        private static String typed(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    public EntriesPage {
        errors = List.copyOf(errors);
    }

    /** The actions to choose from, by code. */
    public Map<String, String> actions() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", "Every action");
        for (AuditAction action : AuditAction.values()) {
            options.put(
                    action.code(),
                    words(action.code())
                            + action.processing()
                                    .map(processing -> " (" + processing.word() + ")")
                                    .orElse(""));
        }
        return options;
    }

    /** The outcomes to choose from, by code. */
    public Map<String, String> outcomes() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", "Every outcome");
        for (AuditOutcome outcome : AuditOutcome.values()) {
            options.put(outcome.code(), words(outcome.code()));
        }
        return options;
    }

    /** When it was, by the clock in London. */
    public String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** A code as words: {@code sign-in} reads Sign in. */
    public String words(String code) {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Where the next older entries are. */
    public String older() {
        return link().queryParam("after", String.valueOf(found.next())).toString();
    }

    /** Where the newest entries are. */
    public String newest() {
        return link().toString();
    }

    private UriBuilder link() {
        UriBuilder link = UriBuilder.of("/audit");
        Map.of("from", asked.from, "to", asked.to, "action", asked.action, "outcome", asked.outcome)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        link.queryParam(name, value);
                    }
                });
        return link;
    }
}
