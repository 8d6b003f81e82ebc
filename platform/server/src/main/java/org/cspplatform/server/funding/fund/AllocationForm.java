package org.cspplatform.server.funding.fund;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.funding.EnteredPounds;
import org.cspplatform.server.web.Checked;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * An allocation as it was entered, right or wrong.
 *
 * @param version of the allocation that was shown; null when there was none
 */
@Introspected
public record AllocationForm(
        @Nullable String allocation,
        @Nullable String carryForward,
        @Nullable String note,
        @Nullable Long version) {

    static AllocationForm empty() {
        return new AllocationForm(null, "0", null, null);
    }

    static AllocationForm of(Allocation present) {
        return new AllocationForm(
                present.allocation().toPlainString(),
                present.carryForward().toPlainString(),
                present.note(),
                present.version());
    }

    /** @throws InvalidException naming every broken rule */
    NewAllocation entered(Checked checked) {
        List<FieldError> errors = new ArrayList<>();
        BigDecimal pounds = EnteredPounds.read(allocation, "allocation", "the allocation", errors);
        BigDecimal carried = EnteredPounds.read(carryForward, "carryForward", "the carry forward", errors);
        NewAllocation given = new NewAllocation(pounds, carried, LineForm.text(note));
        errors.addAll(checked.errorsOf(given));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return given;
    }
}
