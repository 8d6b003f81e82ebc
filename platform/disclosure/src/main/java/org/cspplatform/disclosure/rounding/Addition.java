package org.cspplatform.disclosure.rounding;

import java.util.List;

/**
 * A total and its parts, by their index among the figures.
 *
 * @param total the sum
 * @param parts what it is the sum of
 */
public record Addition(int total, List<Integer> parts) {
    public Addition {
        parts = List.copyOf(parts);
    }
}
