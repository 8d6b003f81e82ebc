package org.cspplatform.server.process.due;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to be done, by how it stands. */
public record DuePage(List<Part> parts, boolean reminded) {
    public DuePage {
        parts = List.copyOf(parts);
    }

    /**
     * What stands one way.
     *
     * @param number of all of it
     * @param items the first of it
     * @param next after which item there is more; null when there is none
     */
    public record Part(
            DueState state,
            int number,
            List<DueItem> items,
            @Nullable String next) {
        public Part {
            items = List.copyOf(items);
        }

        /** Where the rest is. */
        public String rest() {
            return "/due?state=" + state.code() + "&after=" + next;
        }
    }

    public boolean isEmpty() {
        return parts.stream().allMatch(part -> part.number() == 0);
    }
}
