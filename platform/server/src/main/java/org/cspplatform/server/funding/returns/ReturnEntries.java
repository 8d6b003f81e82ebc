package org.cspplatform.server.funding.returns;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership enters in a return; the rest of it is known already.
 *
 * @param spend by activity
 * @param outcomes achieved so far, by expected outcome
 * @param narrative what happened in the quarter, in words
 */
public record ReturnEntries(Map<UUID, Spend> spend, Map<UUID, BigDecimal> outcomes, String narrative) {
    /** Nothing entered yet. */
    public static final ReturnEntries NONE = new ReturnEntries(Map.of(), Map.of(), "");

    /** The longest narrative, in characters. */
    public static final int LONGEST_NARRATIVE = 10_000;

    /** The longest reason for a fall, in characters. */
    public static final int LONGEST_REASON = 1_000;

    public ReturnEntries {
        spend = Map.copyOf(spend);
        outcomes = Map.copyOf(outcomes);
    }

    /**
     * @param amount cumulative spend; null when not known yet
     * @param fallReason why it is less than before; empty when it is not
     */
    public record Spend(@Nullable BigDecimal amount, String fallReason) {
        /** Nothing entered yet. */
        static final Spend NONE = new Spend(null, "");
    }

    /** These, and where they say nothing what the others say. */
    ReturnEntries orElse(ReturnEntries others) {
        Map<UUID, Spend> bothSpend = new HashMap<>(others.spend);
        spend.forEach((activity, entered) -> {
            if (entered.amount() != null) {
                bothSpend.put(activity, entered);
            }
        });
        Map<UUID, BigDecimal> bothOutcomes = new HashMap<>(others.outcomes);
        bothOutcomes.putAll(outcomes);
        return new ReturnEntries(bothSpend, bothOutcomes, narrative.isBlank() ? others.narrative : narrative);
    }
}
