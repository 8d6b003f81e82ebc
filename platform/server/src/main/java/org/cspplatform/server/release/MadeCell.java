package org.cspplatform.server.release;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cell that passed disclosure control.
 *
 * @param partnershipId null for the region's total
 * @param breakdown name of the field; empty for the whole
 */
record MadeCell(
        @Nullable UUID partnershipId,
        String breakdown,
        @Nullable String code,
        @Nullable String label,
        Shown numerator,
        Shown denominator,
        Shown figure,
        Set<QualityFlag> flags) {
    MadeCell {
        flags = Set.copyOf(flags);
    }

    String shown() {
        return String.valueOf(new char[] {numerator.letter(), denominator.letter(), figure.letter()});
    }
}
