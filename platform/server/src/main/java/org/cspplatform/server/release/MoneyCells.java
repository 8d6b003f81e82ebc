package org.cspplatform.server.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.MeasureModel;
import org.jspecify.annotations.Nullable;

/** Writes the cells of a sum of money, which is no personal data: as they are, neither suppressed nor rounded. */
final class MoneyCells {
    private static final Shown NONE = new Shown.None();

    private final ExactTable exact;
    private final List<MadeCell> cells = new ArrayList<>();

    private MoneyCells(ExactTable exact) {
        this.exact = exact;
    }

    static List<MadeCell> of(ExactTable exact, MeasureModel version) {
        MoneyCells money = new MoneyCells(exact);
        money.add("", null, null);
        for (FieldModel field : version.breakdowns()) {
            for (CodeWords code : CodeWords.of(field)) {
                money.add(field.name(), code.code(), code.label());
            }
        }
        return money.cells;
    }

    private void add(String breakdown, @Nullable String code, @Nullable String label) {
        BigDecimal total = BigDecimal.ZERO;
        for (UUID partnership : exact.partnerships()) {
            if (exact.whole(partnership).isPresent()) {
                BigDecimal amount = exact.cell(partnership, breakdown, code)
                        .map(ExactCell::numerator)
                        .orElse(BigDecimal.ZERO);
                total = total.add(amount);
                cells.add(cell(partnership, breakdown, code, label, new Shown.Value(amount)));
            } else if (breakdown.isEmpty()) {
                cells.add(cell(partnership, breakdown, code, label, NONE));
            }
        }
        cells.add(cell(null, breakdown, code, label, new Shown.Value(total)));
    }

    private MadeCell cell(
            @Nullable UUID partnership, String breakdown, @Nullable String code, @Nullable String label, Shown amount) {
        return new MadeCell(
                partnership,
                breakdown,
                code,
                label,
                amount,
                NONE,
                amount,
                partnership == null ? Set.of() : exact.flagsOf(partnership));
    }
}
