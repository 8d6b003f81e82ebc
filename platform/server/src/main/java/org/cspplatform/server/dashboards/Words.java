package org.cspplatform.server.dashboards;

import java.math.BigDecimal;
import java.util.Locale;
import org.cspplatform.module.Measure.Direction;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.charts.NumberText;
import org.cspplatform.server.charts.Unit;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.release.ReleasedMeasure;
import org.cspplatform.server.release.Shown;
import org.jspecify.annotations.Nullable;

/** Writes released figures as people read them, and those that are not there as their symbol. */
public final class Words {
    private Words() {}

    static Figure figure(ReleasedMeasure measure, Shown shown) {
        return switch (shown) {
            case Shown.Value(BigDecimal number) -> Figure.of(number, number(measure, number));
            case Shown.Suppressed() -> Figure.WITHHELD;
            case Shown.None() -> Figure.MISSING;
        };
    }

    /** With its unit where that is a sign: {@code 12.3%}, {@code £1,200.00}, {@code 14 days}. */
    static String number(ReleasedMeasure measure, BigDecimal number) {
        return number(measure.kind(), measure.unit(), number);
    }

    /** The same of a measure of that kind and unit. */
    public static String number(MeasureKind kind, String unit, BigDecimal number) {
        if (kind.isShare()) {
            return NumberText.of(number, 1) + "%";
        }
        if (kind == MeasureKind.RATE) {
            return NumberText.of(number, 2);
        }
        String plain = plain(number);
        if (kind == MeasureKind.DAYS) {
            return plain + (number.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
        }
        return unit.equals("£") ? "£" + plain : plain;
    }

    /** With commas, and no more places than it needs. */
    public static String plain(BigDecimal number) {
        return NumberText.of(
                number, Math.min(2, Math.max(0, number.stripTrailingZeros().scale())));
    }

    /** What one of the figures is: "for each 1,000 children aged 10 to 17", "actions"; empty where its sign says it already. */
    static String unit(ReleasedMeasure measure) {
        return unit(measure.kind(), measure.unit(), measure.per(), measure.population());
    }

    /** The same of a measure of that kind and unit; {@code per} and {@code population} are null but for a rate. */
    public static String unit(MeasureKind kind, String unit, @Nullable Integer per, @Nullable String population) {
        if (kind == MeasureKind.RATE && per != null) {
            return "for each " + plain(BigDecimal.valueOf(per)) + " "
                    + (population == null ? "people" : population.toLowerCase(Locale.UK));
        }
        boolean signed = kind.isShare() || kind == MeasureKind.DAYS || unit.equals("£");
        return signed ? "" : unit;
    }

    static Unit axis(ReleasedMeasure measure) {
        if (measure.isShare()) {
            return Unit.percent("");
        }
        if (measure.kind() == MeasureKind.DAYS) {
            return Unit.of("days");
        }
        return measure.unit().equals("£") ? Unit.pounds() : Unit.of(unit(measure));
    }

    /** Which way is better, in a few words; empty when neither is. */
    static String direction(Direction direction) {
        return switch (direction) {
            case MORE_IS_BETTER -> "More is better";
            case LESS_IS_BETTER -> "Less is better";
            case NEITHER -> "";
        };
    }

    /** Whether a figure reaches its target; null when there is none, or neither way is better. */
    static @Nullable Boolean met(ReleasedMeasure measure, Shown shown) {
        BigDecimal target = measure.target();
        if (target == null || !(shown instanceof Shown.Value(BigDecimal number))) {
            return null;
        }
        return switch (measure.direction()) {
            case MORE_IS_BETTER -> number.compareTo(target) >= 0;
            case LESS_IS_BETTER -> number.compareTo(target) <= 0;
            case NEITHER -> null;
        };
    }
}
