package org.cspplatform.server.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds plain reasons why a printed figure may not be the one expected: the usual slips of people who type and copy. */
final class Explanations {
    private static final int MOST_REASONS = 3;
    private static final int MOST_PARTS_IN_PAIRS = 80;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Explanations() {}

    /** Of a total that is not the sum of its parts. */
    static List<String> ofTotal(Figure printed, BigDecimal expected, List<Part> parts) {
        BigDecimal difference = printed.value().subtract(expected);
        List<String> reasons = new ArrayList<>();
        carried(difference, parts).ifPresent(reasons::add);
        for (Part part : parts) {
            part.figure().map(Figure::value).ifPresent(value -> ofPart(difference, part, value, reasons));
        }
        rounding(difference, printed, parts).ifPresent(reasons::add);
        reasons.addAll(ofFigure(printed.value(), expected));
        if (reasons.isEmpty()) {
            pair(difference, parts).ifPresent(reasons::add);
        }
        return finished(reasons);
    }

    /** Of a figure that is not the one of another source. */
    static List<String> ofCopy(Figure printed, BigDecimal expected, List<Part.Other> elsewhere) {
        List<String> reasons = new ArrayList<>();
        elsewhere.stream()
                .filter(other -> other.value().compareTo(printed.value()) == 0)
                .findFirst()
                .ifPresent(other -> reasons.add("It is the figure of " + other.column()
                        + ": the rows or columns may be mixed" + " up, or an earlier figure carried."));
        BigDecimal gap = printed.value().subtract(expected).abs();
        if (gap.compareTo(printed.unit()) < 0) {
            reasons.add("It may be rounded: the gap is less than its last digit is worth.");
        }
        roundedTo(printed.value(), expected).ifPresent(reasons::add);
        reasons.addAll(ofFigure(printed.value(), expected));
        return finished(reasons);
    }

    /** Of a percentage that is not what its counts give. */
    static List<String> ofPercentage(Figure printed, BigDecimal exact, List<Part.Other> elsewhere) {
        List<String> reasons = new ArrayList<>();
        BigDecimal gap = printed.value().subtract(exact).abs();
        if (gap.compareTo(printed.unit()) < 0) {
            reasons.add("It may be cut off or rounded up instead of rounded to the nearest.");
        }
        if (Percentages.agree(new Figure(printed.value(), printed.unit(), false, true), HUNDRED.subtract(exact))) {
            reasons.add("It is what is left to 100: the other part may be meant.");
        }
        elsewhere.stream()
                .filter(other -> Percentages.agree(printed, other.value()))
                .findFirst()
                .ifPresent(other ->
                        reasons.add("It is the percentage of " + other.column() + ": the rows may be mixed up."));
        BigDecimal rounded = exact.setScale(Math.max(0, printed.unit().scale()), RoundingMode.HALF_UP);
        reasons.addAll(ofFigure(printed.value(), rounded));
        return finished(reasons);
    }

    private static void ofPart(BigDecimal difference, Part part, BigDecimal value, List<String> reasons) {
        if (value.signum() == 0) {
            return;
        }
        String name = part.name() + " (" + Figure.text(value) + ")";
        if (difference.compareTo(value.negate()) == 0) {
            reasons.add("The total may leave out " + name + ".");
        }
        if (difference.compareTo(value) == 0) {
            reasons.add("The total may count " + name + " twice.");
        }
        if (difference.compareTo(value.multiply(BigDecimal.TWO).negate()) == 0) {
            reasons.add("The sign of " + name + " may be the wrong way round.");
        }
        for (BigDecimal swapped : Digits.swaps(value)) {
            if (swapped.subtract(value).compareTo(difference) == 0) {
                reasons.add("Two digits of " + name + " may be swapped: with " + Figure.text(swapped) + " it adds up.");
            }
        }
        if (value.multiply(THOUSAND).subtract(value).compareTo(difference) == 0) {
            reasons.add(name + " may be in thousands.");
        }
    }

    private static Optional<String> carried(BigDecimal difference, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.figure().isEmpty())
                .flatMap(part -> part.others().reversed().stream()
                        .filter(other ->
                                other.value().signum() != 0 && other.value().compareTo(difference) == 0)
                        .map(other -> "There is no figure of " + part.name()
                                + " here, and the difference is its figure under " + other.column()
                                + ": a return was late, and its last figure may be carried into the total."))
                .findFirst();
    }

    /** Each part can be half of its last digit's worth off. */
    private static Optional<String> rounding(BigDecimal difference, Figure printed, List<Part> parts) {
        List<Figure> figures =
                parts.stream().flatMap(part -> part.figure().stream()).toList();
        BigDecimal most = figures.stream()
                .map(Figure::unit)
                .reduce(printed.unit(), BigDecimal::add)
                .divide(BigDecimal.TWO);
        return difference.abs().compareTo(most) <= 0
                ? Optional.of("The parts may be rounded: so many of them can add up to this much.")
                : Optional.empty();
    }

    private static Optional<String> pair(BigDecimal difference, List<Part> parts) {
        int most = Math.min(parts.size(), MOST_PARTS_IN_PAIRS);
        for (int one = 0; one < most; one++) {
            for (int other = one + 1; other < most; other++) {
                Part first = parts.get(one);
                Part second = parts.get(other);
                if (first.figure().isPresent() && second.figure().isPresent()) {
                    BigDecimal both = first.figure()
                            .get()
                            .value()
                            .add(second.figure().get().value());
                    if (both.signum() != 0 && difference.abs().compareTo(both.abs()) == 0) {
                        boolean left = difference.compareTo(both.negate()) == 0;
                        return Optional.of("The total may " + (left ? "leave out " : "count twice ") + first.name()
                                + " and " + second.name() + ".");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> roundedTo(BigDecimal printed, BigDecimal expected) {
        for (int zeros = 6; zeros >= 1; zeros--) {
            BigDecimal unit = BigDecimal.ONE.movePointRight(zeros);
            boolean round = printed.remainder(unit).signum() == 0 && printed.signum() != 0;
            if (round && printed.subtract(expected).abs().compareTo(unit.divide(BigDecimal.TWO)) <= 0) {
                return Optional.of("It may be rounded to the nearest " + Figure.text(unit) + ".");
            }
        }
        return Optional.empty();
    }

    /** What can be wrong with one figure by itself. */
    private static List<String> ofFigure(BigDecimal printed, BigDecimal expected) {
        List<String> reasons = new ArrayList<>();
        if (expected.signum() != 0 && printed.compareTo(expected.negate()) == 0) {
            reasons.add("Its sign may be the wrong way round.");
        }
        if (inScale(printed, expected, THOUSAND) || inScale(expected, printed, THOUSAND)) {
            reasons.add("One of the two may be in thousands.");
        } else if (inScale(printed, expected, HUNDRED) || inScale(expected, printed, HUNDRED)) {
            reasons.add("One of the two may be in pence, or a percentage taken for a number.");
        }
        if (Digits.swaps(printed).stream().anyMatch(swapped -> swapped.compareTo(expected) == 0)) {
            reasons.add("Two digits may be swapped.");
        } else if (Digits.oneTypedWrong(printed, expected)) {
            reasons.add("One digit may be typed wrong.");
        } else if (Digits.oneLeftOut(printed, expected)) {
            reasons.add("A digit may be missing.");
        } else if (Digits.oneLeftOut(expected, printed)) {
            reasons.add("There may be a digit too many.");
        }
        return reasons;
    }

    /** Whether the small one is the large one in units of the scale, cut or rounded. */
    private static boolean inScale(BigDecimal small, BigDecimal large, BigDecimal scale) {
        return small.signum() != 0
                && small.multiply(scale)
                                .subtract(large)
                                .abs()
                                .multiply(BigDecimal.TWO)
                                .compareTo(scale)
                        <= 0
                && small.multiply(scale)
                                .subtract(large)
                                .abs()
                                .multiply(BigDecimal.TEN)
                                .compareTo(large.abs())
                        < 0;
    }

    private static List<String> finished(List<String> reasons) {
        return reasons.isEmpty()
                ? List.of("None of the usual slips fits. Compare each figure with its source.")
                : reasons.stream().distinct().limit(MOST_REASONS).toList();
    }
}
