package org.cspplatform.server.release;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.module.Calculation;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.release.BasisStore.Making;
import org.cspplatform.server.release.BasisStore.Released;
import org.cspplatform.server.release.Protector.Wanted;
import org.jspecify.annotations.Nullable;

/** Makes the tables of both audiences from the partnerships' exact figures. */
@Singleton
final class TableMaker {
    private final ExactFigures figures;
    private final PolicyStore policies;
    private final BasisStore bases;
    private final Protector protector;
    private final Clock clock;

    TableMaker(ExactFigures figures, PolicyStore policies, BasisStore bases, Protector protector, Clock clock) {
        this.figures = figures;
        this.policies = policies;
        this.bases = bases;
        this.protector = protector;
        this.clock = clock;
    }

    /**
     * A table and what it was made of.
     *
     * @param protection null where nothing was protected: money, or figures of which nothing is shown
     */
    record Made(
            MadeTable table,
            @Nullable Protection protection,
            @Nullable Making making) {}

    /**
     * A measure with its figures.
     *
     * @param result what can be protected of it; null of money
     */
    private record Subject(
            ModuleModel module, MeasureModel version, ExactTable exact, BasisOf.@Nullable Result result) {
        @Nullable
        Basis basis() {
            return result == null ? null : result.basis();
        }
    }

    /**
     * The tables of linked measures, of each the board's, then the public's; none of a measure that no partnership of the region
     * reports.
     *
     * <p>The public is shown nothing that the board is not, so that who sees both learns nothing from the second.
     *
     * @param linked as {@link LinkedMeasures} finds them
     */
    Map<String, List<Made>> make(UUID region, ModuleModel module, List<MeasureModel> linked, ReportedQuarter quarter) {
        List<Subject> subjects = new ArrayList<>();
        for (MeasureModel newest : linked) {
            ExactTable exact = figures.read(region, module.id(), newest.id(), quarter);
            if (!exact.contributors().isEmpty()) {
                MeasureModel version = MeasureWordsOf.version(newest, exact);
                subjects.add(new Subject(
                        module, version, exact, LinkedMeasures.isMoney(version) ? null : BasisOf.of(version, exact)));
            }
        }
        List<String> names = linked.stream().map(MeasureModel::id).toList();
        Map<String, Protection> board = new HashMap<>();
        Map<String, List<Made>> made = new LinkedHashMap<>();
        for (Audience audience : List.of(Audience.BOARD, Audience.PUBLIC)) {
            for (Made each : make(region, module, names, quarter, subjects, audience, Map.copyOf(board))) {
                String measure = each.table().words().measure();
                made.computeIfAbsent(measure, _ -> new ArrayList<>()).add(each);
                if (audience == Audience.BOARD && each.protection() != null) {
                    board.put(measure, each.protection());
                }
            }
        }
        return made;
    }

    private List<Made> make(
            UUID region,
            ModuleModel module,
            List<String> linked,
            ReportedQuarter quarter,
            List<Subject> subjects,
            Audience audience,
            Map<String, Protection> board) {
        List<Released> released = bases.released(region, audience, module.id(), linked, quarter);
        Making making = new Making(
                UUID.randomUUID(), linked, released.stream().map(Released::id).toList());
        Rules standard = policies.rules(region, audience, LocalDate.now(clock));
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            Basis basis = subject.basis();
            if (basis != null) {
                String measure = subject.version().id();
                List<Protection> own = released.stream()
                        .filter(each -> each.measure().equals(measure))
                        .map(Released::protection)
                        .toList();
                // What is out cannot be taken back: a quarter keeps the rules of its first release.
                wanted.put(
                        measure,
                        own.isEmpty()
                                ? new Wanted(basis, standard, null)
                                : new Wanted(basis, own.getFirst().rules(), own.getLast()));
            }
        }
        List<Protection> protections = protector.protect(
                List.copyOf(wanted.values()),
                released.stream().map(Released::protection).toList());
        Map<String, Protection> byMeasure = new HashMap<>();
        for (String measure : wanted.keySet()) {
            byMeasure.put(measure, protections.get(byMeasure.size()));
        }
        List<Made> made = new ArrayList<>();
        for (Subject subject : subjects) {
            Protection protection = byMeasure.get(subject.version().id());
            made.add(
                    protection == null
                            ? unprotected(subject, audience, standard)
                            : shown(
                                    subject,
                                    audience,
                                    protection,
                                    board.get(subject.version().id()),
                                    making));
        }
        return made;
    }

    private static Made unprotected(Subject subject, Audience audience, Rules rules) {
        ExactTable exact = subject.exact();
        BasisOf.Result result = subject.result();
        if (result != null) {
            return new Made(table(subject, audience, rules, List.of(), result.notes(), hidden(exact)), null, null);
        }
        List<String> breakdowns =
                subject.version().breakdowns().stream().map(FieldModel::name).toList();
        return new Made(
                table(
                        subject,
                        audience,
                        rules,
                        breakdowns,
                        TableNotes.reporting(exact),
                        MoneyCells.of(exact, subject.version())),
                null,
                null);
    }

    private Made shown(
            Subject subject, Audience audience, Protection protection, @Nullable Protection board, Making making) {
        ExactTable exact = subject.exact();
        MeasureModel version = subject.version();
        Rules rules = protection.rules();
        Basis basis = protection.basis();
        ShownFigures shown = new ShownFigures(protection, board);
        List<MadeCell> cells = new TableCells(exact, version, rules, populations(version, exact), shown).all(basis);
        List<String> notes =
                subject.result() == null ? List.of() : subject.result().notes();
        return new Made(
                table(
                        subject,
                        audience,
                        rules,
                        basis.breakdowns().stream()
                                .map(Basis.Broken::field)
                                .filter(field -> !shown.without(field))
                                .toList(),
                        TableNotes.ofProtected(exact, version, rules, shown, notes),
                        cells),
                protection,
                making);
    }

    private static MadeTable table(
            Subject subject,
            Audience audience,
            Rules rules,
            List<String> breakdowns,
            List<String> notes,
            List<MadeCell> cells) {
        MeasureModel version = subject.version();
        List<ReleasedBreakdown> shown = new ArrayList<>();
        if (cells.stream().anyMatch(cell -> cell.breakdown().equals(ReleasedCell.STEPS))) {
            shown.add(new ReleasedBreakdown(ReleasedCell.STEPS, "Step"));
        }
        if (cells.stream().anyMatch(cell -> cell.breakdown().equals(ReleasedCell.QUANTILES))) {
            shown.add(new ReleasedBreakdown(ReleasedCell.QUANTILES, "Share within days"));
        }
        version.breakdowns().stream()
                .filter(field -> breakdowns.contains(field.name()))
                .forEach(field -> shown.add(new ReleasedBreakdown(field.name(), field.label())));
        return new MadeTable(
                subject.exact().regionId(),
                audience,
                subject.exact().quarter(),
                MeasureWordsOf.of(subject.module(), version),
                rules,
                shown,
                notes,
                cells);
    }

    private static List<MadeCell> hidden(ExactTable exact) {
        Shown suppressed = new Shown.Suppressed();
        List<MadeCell> cells = new ArrayList<>();
        exact.contributors()
                .forEach(contributor -> cells.add(
                        new MadeCell(contributor, "", null, null, suppressed, suppressed, suppressed, Set.of())));
        return cells;
    }

    private Map<UUID, BigDecimal> populations(MeasureModel version, ExactTable exact) {
        return version.definition().calculation() instanceof Calculation.Rate rate
                ? figures.populations(
                        exact.contributors(),
                        rate.population().name(),
                        exact.quarter().start().getYear())
                : Map.of();
    }
}
