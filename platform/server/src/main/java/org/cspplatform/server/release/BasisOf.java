package org.cspplatform.server.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.disclosure.Table;
import org.cspplatform.module.Calculation;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.modules.model.MeasureModel;
import org.jspecify.annotations.Nullable;

/**
 * Puts exact figures into the shape that disclosure control takes. What does not add up is left out and named: a breakdown in which
 * somebody counts under two codes cannot be linked to its total, so nobody could say what it gives away.
 */
final class BasisOf {
    private final MeasureModel version;
    private final ExactTable exact;
    private final List<UUID> contributors;
    private final List<String> notes = new ArrayList<>();
    private final int steps;

    private BasisOf(MeasureModel version, ExactTable exact) {
        this.version = version;
        this.exact = exact;
        this.contributors = exact.contributors();
        this.steps = steps();
    }

    /**
     * What came of it.
     *
     * @param basis null when the figures are no counts at all and nothing can be said of them
     * @param notes of breakdowns that were left out
     */
    record Result(@Nullable Basis basis, List<String> notes) {}

    static Result of(MeasureModel version, ExactTable exact) {
        return new BasisOf(version, exact).result();
    }

    /** Whether partnerships' figures may be added up to the region's. */
    static boolean addsUp(MeasureKind kind) {
        return kind != MeasureKind.DISTINCT_COUNT;
    }

    private boolean divided() {
        return switch (version.kind()) {
            case SHARE, FOLLOW_UP, BEFORE_AFTER, FUNNEL, DAYS -> true;
            case COUNT, DISTINCT_COUNT, SUM, RATE -> false;
        };
    }

    private Result result() {
        for (UUID contributor : contributors) {
            ExactCell whole = exact.whole(contributor).orElseThrow();
            if (!isCount(whole)) {
                notes.add("These figures cannot be protected as counts are, so none is shown.");
                return new Result(null, notes);
            }
        }
        List<Basis.Broken> breakdowns = new ArrayList<>();
        List<List<Long>> leaves = new ArrayList<>();
        leaves.add(wholeLeaves());
        for (FieldModel field : version.breakdowns()) {
            List<String> codes =
                    CodeWords.of(field).stream().map(CodeWords::name).toList();
            if (codes.isEmpty()) {
                notes.add(
                        "There is no breakdown by " + field.inSentence() + ": its words are not the same everywhere.");
            } else {
                broken(field, CodeWords.of(field))
                        .ifPresentOrElse(
                                counts -> {
                                    breakdowns.add(new Basis.Broken(field.name(), codes));
                                    leaves.add(counts);
                                },
                                () -> notes.add("There is no breakdown by " + field.inSentence()
                                        + ": some count under more than one code of it, so it does not add up."));
            }
        }
        List<String> outcomes = new ArrayList<>();
        if (divided()) {
            if (steps > 1) {
                for (int step = 1; step <= steps; step++) {
                    outcomes.add("left-" + step);
                }
            } else {
                outcomes.add(Basis.REST);
            }
            outcomes.add(Basis.IN);
        }
        boolean waiting = exact.cells().stream().anyMatch(ExactCell::waiting);
        Basis basis = new Basis(
                CellNames.of(version, waiting),
                contributors.stream().map(UUID::toString).toList(),
                addsUp(version.kind()),
                outcomes,
                breakdowns,
                leaves);
        // Figures that one partnership counted by one definition and another by the next are not those of either.
        long definitions = exact.cells().stream()
                .mapToInt(ExactCell::definitionVersion)
                .distinct()
                .count();
        boolean asNamed = definitions == 1 && basis.figures().isPresent();
        return new Result(asNamed ? basis : basis.named(CellNames.apart(version)), notes);
    }

    private List<Long> wholeLeaves() {
        List<Long> leaves = new ArrayList<>();
        for (UUID contributor : contributors) {
            ExactCell whole = exact.whole(contributor).orElseThrow();
            if (!divided()) {
                leaves.add(count(whole.numerator()));
                continue;
            }
            long left = count(whole.divisor());
            for (int step = 0; step < steps - 1; step++) {
                // Where nobody entered there are no steps at all.
                long passed =
                        whole.numbers().isEmpty() ? 0 : count(whole.numbers().get(step));
                leaves.add(left - passed);
                left = passed;
            }
            leaves.add(left - count(whole.numerator()));
            leaves.add(count(whole.numerator()));
        }
        return leaves;
    }

    /** The counts by code; empty when they do not add up to the whole in every partnership. */
    private Optional<List<Long>> broken(FieldModel field, List<CodeWords> codes) {
        List<Long> leaves = new ArrayList<>();
        for (UUID contributor : contributors) {
            ExactCell whole = exact.whole(contributor).orElseThrow();
            long in = 0;
            long all = 0;
            for (CodeWords code : codes) {
                Optional<ExactCell> cell = exact.cell(contributor, field.name(), code.code());
                if (cell.isPresent() && !isCount(cell.orElseThrow())) {
                    return Optional.empty();
                }
                long numerator = cell.map(found -> count(found.numerator())).orElse(0L);
                long divisor = cell.map(found -> count(found.divisor())).orElse(0L);
                leaves.add(numerator);
                if (divided()) {
                    leaves.add(divisor - numerator);
                }
                in += numerator;
                all += divisor;
            }
            boolean adds = in == count(whole.numerator()) && (!divided() || all == count(whole.divisor()));
            if (!adds) {
                return Optional.empty();
            }
        }
        return Optional.of(leaves);
    }

    /** How many steps there are between those who entered and those who passed them all; 1 for what is no funnel. */
    private int steps() {
        if (!(version.definition().calculation() instanceof Calculation.Funnel funnel)) {
            return 1;
        }
        int all = funnel.steps().size();
        for (UUID contributor : exact.contributors()) {
            ExactCell whole = exact.whole(contributor).orElseThrow();
            BigDecimal before = whole.divisor();
            boolean nested = whole.numbers().size() == all;
            for (int step = 0; nested && step < all; step++) {
                BigDecimal passed = whole.numbers().get(step);
                nested = passed != null && passed.compareTo(before) <= 0;
                before = passed == null ? before : passed;
            }
            boolean empty = whole.divisor().signum() == 0 && whole.numbers().isEmpty();
            if (!nested && !empty) {
                return 1;
            }
        }
        return all;
    }

    /** Whole numbers, none below nought, and no more in than there are. */
    private boolean isCount(ExactCell cell) {
        boolean whole = isWhole(cell.numerator()) && (!divided() || isWhole(cell.divisor()));
        return whole && (!divided() || cell.numerator().compareTo(cell.divisor()) <= 0);
    }

    private boolean isWhole(BigDecimal number) {
        // A sum of hours may have places; it is rounded to whole ones before it is protected.
        boolean whole =
                version.kind() == MeasureKind.SUM || number.stripTrailingZeros().scale() <= 0;
        return whole && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(Table.LARGEST)) < 0;
    }

    private static long count(@Nullable BigDecimal number) {
        return number == null ? 0 : number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
