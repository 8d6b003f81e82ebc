package org.cspplatform.server.funding.fund;

import java.math.BigDecimal;
import java.util.Optional;
import org.cspplatform.server.funding.Pounds;

/**
 * More committed than there is. It is shown and needs an approval, and is not blocked.
 *
 * @param excess pounds above what there is, more than nothing
 * @param approved the greatest excess approved so far
 */
public record OverCommitment(BigDecimal excess, BigDecimal approved) {

    /** The over-commitment of an amount over what there is; empty when there is none. */
    public static Optional<OverCommitment> of(BigDecimal available, BigDecimal committed, BigDecimal approved) {
        BigDecimal excess = committed.subtract(available);
        return excess.signum() > 0 ? Optional.of(new OverCommitment(excess, approved)) : Optional.empty();
    }

    public boolean isApproved() {
        return approved.compareTo(excess) >= 0;
    }

    /** One sentence: by how much, and whether that was approved. */
    public String inWords() {
        if (isApproved()) {
            return "Over-committed by " + Pounds.text(excess) + ", approved up to " + Pounds.text(approved) + ".";
        }
        String gap = approved.signum() > 0 ? " Approved so far: " + Pounds.text(approved) + "." : "";
        return "Over-committed by " + Pounds.text(excess) + ". This needs an approval." + gap;
    }
}
