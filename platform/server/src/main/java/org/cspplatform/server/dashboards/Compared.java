package org.cspplatform.server.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.server.dashboards.fair.Basis;
import org.cspplatform.server.dashboards.fair.ControlChart;
import org.cspplatform.server.dashboards.fair.Funnel;
import org.cspplatform.server.dashboards.fair.LikeForLike;
import org.cspplatform.server.dashboards.fair.LikeForLike.Merger;
import org.cspplatform.server.dashboards.fair.Point;
import org.cspplatform.server.dashboards.fair.Unit;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.release.ReleasedCell;
import org.cspplatform.server.release.ReleasedMeasure;
import org.cspplatform.server.release.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A released measure, made comparable: by basis, by partnership as they are today, over time.
 *
 * @param measure with its whole cells; those of breakdowns are not looked at
 * @param residents by partnership's code, of counts that have no denominator of their own
 */
record Compared(ReleasedMeasure measure, List<Merger> mergers, Map<String, Double> residents) {
    /** Counts are compared for so many residents. */
    static final int RESIDENTS = 10_000;

    Compared {
        mergers = List.copyOf(mergers);
        residents = Map.copyOf(residents);
    }

    /** How chance moves the measure's own figure. */
    Basis basis() {
        if (measure.isShare()) {
            return new Basis.Share();
        }
        Integer per = measure.per();
        return measure.kind() == MeasureKind.RATE && per != null ? new Basis.Rate(per) : new Basis.Alone();
    }

    /** Whether partnerships are compared by a rate that the measure itself does not have. */
    boolean byResidents() {
        boolean counts = measure.kind() == MeasureKind.COUNT || measure.kind() == MeasureKind.DISTINCT_COUNT;
        return counts && residents.size() > 2;
    }

    /** On what partnerships are held against each other. */
    Basis between() {
        return byResidents() ? new Basis.Rate(RESIDENTS) : basis();
    }

    /** Of the region. */
    List<Point> ofRegion() {
        return measure.cells().stream()
                .filter(cell -> cell.isWhole() && cell.isTotal())
                .map(this::point)
                .toList();
    }

    /** By code of the partnerships there are today. */
    Map<String, List<Point>> ofPartnerships() {
        Map<String, List<Point>> series = new LinkedHashMap<>();
        for (ReleasedCell cell : measure.cells()) {
            String code = cell.partnership();
            if (cell.isWhole() && code != null) {
                series.computeIfAbsent(code, _ -> new ArrayList<>()).add(point(cell));
            }
        }
        return mergers.isEmpty()
                ? series
                : LikeForLike.throughMergers(basis(), measure.kind() != MeasureKind.DAYS, series, mergers);
    }

    /** Of one partnership, or of the region. */
    ControlChart chart(@Nullable String partnership) {
        return ControlChart.of(
                basis(), partnership == null ? ofRegion() : ofPartnerships().getOrDefault(partnership, List.of()));
    }

    /** Of a quarter; empty when there is nothing to compare fairly. */
    Optional<Funnel> funnel(LocalDate quarter) {
        List<Unit> units = new ArrayList<>();
        for (ReleasedCell cell : measure.cells()) {
            String code = cell.partnership();
            if (code != null && cell.isWhole() && cell.from().equals(quarter)) {
                Double volume = volume(cell, code);
                if (volume != null && volume > 0 && cell.numerator() instanceof Shown.Value(BigDecimal count)) {
                    units.add(new Unit(code, String.valueOf(cell.partnershipName()), count.doubleValue(), volume));
                }
            }
        }
        return Funnel.of(between(), units);
    }

    private @Nullable Double volume(ReleasedCell cell, String code) {
        if (byResidents()) {
            return residents.get(code);
        }
        return cell.denominator() instanceof Shown.Value(BigDecimal number)
                ? Double.valueOf(number.doubleValue())
                : null;
    }

    /** First day of the last quarter of which anything is released. */
    Optional<LocalDate> latest() {
        return measure.cells().stream().map(ReleasedCell::from).max(LocalDate::compareTo);
    }

    /** First days of the quarters released, the earliest first. */
    List<LocalDate> quarters() {
        return measure.cells().stream()
                .map(ReleasedCell::from)
                .distinct()
                .sorted()
                .toList();
    }

    /** The whole cell of a partnership, or of the region, in a quarter. */
    Optional<ReleasedCell> cell(@Nullable String partnership, LocalDate quarter) {
        return measure.cells().stream()
                .filter(cell -> cell.isWhole() && cell.from().equals(quarter))
                .filter(cell -> partnership == null ? cell.isTotal() : partnership.equals(cell.partnership()))
                .findFirst();
    }

    private Point point(ReleasedCell cell) {
        return new Point(cell.period(), cell.from(), cell.definitionVersion(), known(cell));
    }

    private Point.@Nullable Known known(ReleasedCell cell) {
        if (!(cell.figure() instanceof Shown.Value(BigDecimal figure))) {
            return null;
        }
        if (basis() instanceof Basis.Alone) {
            return new Point.Known(figure.doubleValue(), 0, figure.doubleValue());
        }
        boolean parts = cell.numerator() instanceof Shown.Value && cell.denominator() instanceof Shown.Value;
        if (!parts) {
            return null;
        }
        return new Point.Known(number(cell.numerator()), number(cell.denominator()), figure.doubleValue());
    }

    private static double number(Shown shown) {
        return shown instanceof Shown.Value(BigDecimal number) ? number.doubleValue() : Double.NaN;
    }
}
