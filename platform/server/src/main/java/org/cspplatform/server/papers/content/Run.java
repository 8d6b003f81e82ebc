package org.cspplatform.server.papers.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one style. There is no markup in it: what looks like a tag is text.
 *
 * @param link where it leads, with the scheme http, https or mailto; null when it leads nowhere
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Run(
        String text, boolean bold, boolean italic, @Nullable String link) {

    public static Run plain(String text) {
        return new Run(text, false, false, null);
    }

    /** The text of all of them without style. */
    public static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
