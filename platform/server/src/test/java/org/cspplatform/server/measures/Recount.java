package org.cspplatform.server.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.cspplatform.server.measures.Entered.Colour;
import org.jspecify.annotations.Nullable;

/** Counts what {@link CountedModule} says in plain Java, from its words and not from the platform's statements. */
final class Recount {
    private final List<Entered> entries;
    private final List<Happened> happenings;
    private final LocalDate today;

    Recount(List<Entered> entries, List<Happened> happenings, LocalDate today) {
        this.entries = entries;
        this.happenings = happenings;
        this.today = today;
    }

    /** The numbers of one cell; null where the kind has none. */
    record Numbers(
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal waiting,
            List<@Nullable BigDecimal> more) {
        Numbers {
            // 19.00 and 19 are one number.
            numerator = new BigDecimal(numerator.stripTrailingZeros().toPlainString());
        }

        static Numbers of(long numerator) {
            return new Numbers(BigDecimal.valueOf(numerator), null, null, List.of());
        }

        static Numbers of(long numerator, long denominator) {
            return new Numbers(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), null, List.of());
        }
    }

    /** Which records a measure looks at: those that have no cell of their own are those that do not pass. */
    Predicate<Entered> looksAt(String measure, LocalDate start) {
        Predicate<Entered> warm = entry -> entry.colour() == Colour.RED || entry.colour() == Colour.GREEN;
        return switch (measure) {
            case "not-warm" -> warm.negate();
            case "either" ->
                entry -> (entry.points() != null && entry.points() >= -5 && entry.points() <= 5)
                        || Objects.equals(entry.agreed(), false)
                        || (entry.startedOn() != null && !entry.startedOn().isAfter(LocalDate.of(2016, 2, 29)));
            case "neither" ->
                entry -> !((entry.cost() != null && entry.cost().compareTo(BigDecimal.TEN) >= 0)
                        || Objects.equals(entry.agreed(), true));
            case "soon" -> entry -> daysTo(entry, entry.startedOn(), 0, 21);
            case "points" -> entry -> entry.startedOn() != null;
            case "shaded" ->
                entry -> entry.shades().contains(Colour.RED) || entry.shades().contains(Colour.BLUE);
            case "unshaded" -> entry -> entry.shades().isEmpty();
            case "placed" -> entry -> "P3".equals(entry.place());
            case "seen" ->
                entry -> entry.seenAt() != null
                        && daysTo(entry, entry.seenAt().toLocalDate(), 0, 3)
                        && entry.seenAt().isAfter(LocalDate.of(2016, 1, 1).atTime(23, 59, 59));
            case "caused" -> this::caused;
            case "uncaused" -> entry -> !caused(entry);
            case "after-red" ->
                entry -> entries.stream()
                        .anyMatch(other -> entry.earlier() != null
                                && other.reference().equals(entry.earlier().key())
                                && other.colour() == Colour.RED);
            case "share", "again" -> warm;
            case "told-share" -> entry -> entry.points() != null;
            case "changed" ->
                start.isBefore(CountedModule.CHANGED) ? entry -> Objects.equals(entry.agreed(), true) : _ -> true;
            default -> _ -> true;
        };
    }

    Numbers count(String measure, List<Entered> cell, LocalDate start) {
        return switch (measure) {
            case "people" -> Numbers.of(distinct(cell, entry -> entry.person().value()));
            case "pointed" -> Numbers.of(distinct(cell, Entered::points));
            case "cost" ->
                new Numbers(
                        cell.stream()
                                .map(Entered::cost)
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        null,
                        null,
                        List.of());
            case "points" ->
                Numbers.of(cell.stream()
                        .map(Entered::points)
                        .filter(Objects::nonNull)
                        .mapToLong(Integer::longValue)
                        .sum());
            case "agreed" -> Numbers.of(number(cell, entry -> Objects.equals(entry.agreed(), true)));
            case "share", "told-share" ->
                Numbers.of(number(cell, entry -> Objects.equals(entry.agreed(), true)), cell.size());
            case "days" -> days(cell);
            case "again" -> followUp(cell, 90, this::provenWithin90);
            case "own" ->
                followUp(cell, 30, entry -> happenings.stream()
                        .anyMatch(event -> isOf(event, entry) && daysTo(entry, event.day(), 0, 30)));
            case "started" -> followUp(cell, 21, entry -> daysTo(entry, entry.startedOn(), 0, 21));
            case "returned" -> followUp(cell, 180, this::returnedWithin180);
            case "better" -> followUp(cell, 365, entry -> better(entry, 365, true), entry -> exposed(entry, 365) > 0);
            case "fewer" -> followUp(cell, 100, entry -> better(entry, 100, false));
            case "funnel" -> funnel(cell);
            case "told" ->
                Numbers.of(sum(cell, entry -> happenings.stream()
                        .filter(event -> event.person().equals(entry.person())
                                && event.day().isAfter(entry.day()))
                        .count()));
            case "changed" -> {
                boolean before = start.isBefore(CountedModule.CHANGED);
                yield Numbers.of(
                        number(
                                cell,
                                entry -> entry.colour() == Colour.RED || (!before && entry.colour() == Colour.GREEN)),
                        cell.size());
            }
            default -> Numbers.of(cell.size());
        };
    }

    private boolean caused(Entered entry) {
        return happenings.stream().anyMatch(event -> event.proven() && isOf(event, entry));
    }

    private static boolean isOf(Happened event, Entered entry) {
        return event.entry() != null && event.entry().key().equals(entry.reference());
    }

    private boolean provenWithin90(Entered entry) {
        return happenings.stream()
                .anyMatch(event ->
                        event.proven() && event.person().equals(entry.person()) && daysTo(entry, event.day(), 0, 90));
    }

    private boolean returnedWithin180(Entered entry) {
        return entries.stream()
                .anyMatch(other -> !other.reference().equals(entry.reference())
                        && other.person().equals(entry.person())
                        && daysTo(entry, other.day(), 0, 180));
    }

    private Numbers followUp(List<Entered> cell, int days, Predicate<Entered> hit) {
        return followUp(cell, days, hit, _ -> true);
    }

    private Numbers followUp(List<Entered> cell, int days, Predicate<Entered> hit, Predicate<Entered> observed) {
        List<Entered> followed = cell.stream()
                .filter(entry -> ChronoUnit.DAYS.between(entry.day(), today) >= days)
                .filter(observed)
                .toList();
        return new Numbers(
                BigDecimal.valueOf(number(followed, hit)),
                BigDecimal.valueOf(followed.size()),
                BigDecimal.valueOf(cell.size() - followed.size()),
                List.of());
    }

    private static long exposed(Entered entry, int days) {
        LocalDate end = entry.endedOn();
        return end == null ? days : Math.max(0, Math.min(days, ChronoUnit.DAYS.between(entry.day(), end)));
    }

    /** Our rule for the point of entry: the days before, the days after, and neither for the day itself. */
    private boolean better(Entered entry, int days, boolean withGravityAndEnd) {
        long exposed = withGravityAndEnd ? exposed(entry, days) : days;
        List<Happened> own = happenings.stream()
                .filter(event -> event.proven() && event.person().equals(entry.person()))
                .toList();
        List<Happened> before = own.stream()
                .filter(event -> daysTo(entry, event.day(), -days, -1))
                .toList();
        List<Happened> after = own.stream()
                .filter(event -> daysTo(entry, event.day(), 1, exposed))
                .toList();
        if (before.isEmpty()) {
            return after.isEmpty();
        }
        boolean rarer = (double) after.size() / exposed < (double) before.size() / days;
        return rarer || (withGravityAndEnd && worst(after) < worst(before));
    }

    private static double worst(List<Happened> events) {
        return events.stream()
                .map(Happened::gravity)
                .filter(Objects::nonNull)
                .mapToDouble(Integer::doubleValue)
                .max()
                .orElse(Double.NaN);
    }

    private static Numbers days(List<Entered> cell) {
        List<Long> days = cell.stream()
                .map(entry -> entry.startedOn() == null || entry.endedOn() == null
                        ? null
                        : ChronoUnit.DAYS.between(entry.startedOn(), entry.endedOn()))
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        List<@Nullable BigDecimal> quantiles =
                java.util.Arrays.asList(quantile(days, 25), quantile(days, 50), quantile(days, 90));
        return new Numbers(BigDecimal.valueOf(days.size()), BigDecimal.valueOf(cell.size()), null, quantiles);
    }

    private static @Nullable BigDecimal quantile(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return null;
        }
        BigDecimal place = BigDecimal.valueOf(percent * (sorted.size() - 1L), 2);
        int below = place.intValue();
        long lower = sorted.get(below);
        long upper = sorted.get(Math.min(below + 1, sorted.size() - 1));
        BigDecimal exact = BigDecimal.valueOf(lower)
                .add(place.subtract(BigDecimal.valueOf(below)).multiply(BigDecimal.valueOf(upper - lower)));
        return exact.setScale(1, java.math.RoundingMode.HALF_UP);
    }

    private static Numbers funnel(List<Entered> cell) {
        List<Entered> agreed = cell.stream()
                .filter(entry -> Objects.equals(entry.agreed(), true))
                .toList();
        List<Entered> started =
                agreed.stream().filter(entry -> entry.startedOn() != null).toList();
        long kept = started.stream()
                .filter(entry -> entry.startedOn() != null
                        && entry.endedOn() != null
                        && ChronoUnit.DAYS.between(entry.startedOn(), entry.endedOn()) >= 84)
                .count();
        return new Numbers(
                BigDecimal.valueOf(kept),
                BigDecimal.valueOf(cell.size()),
                null,
                List.of(
                        BigDecimal.valueOf(agreed.size()),
                        BigDecimal.valueOf(started.size()),
                        BigDecimal.valueOf(kept)));
    }

    private static boolean daysTo(Entered entry, @Nullable LocalDate day, long least, long greatest) {
        if (day == null) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(entry.day(), day);
        return days >= least && days <= greatest;
    }

    private static long number(List<Entered> cell, Predicate<Entered> passes) {
        return cell.stream().filter(passes).count();
    }

    private static long sum(List<Entered> cell, ToLongFunction<Entered> value) {
        return cell.stream().mapToLong(value).sum();
    }

    private static long distinct(List<Entered> cell, Function<Entered, @Nullable Object> value) {
        return cell.stream().map(value).filter(Objects::nonNull).distinct().count();
    }
}
