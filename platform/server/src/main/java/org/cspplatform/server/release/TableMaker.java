package org.cspplatform.server.release;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.module.Calculation;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
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
    record Made(MadeTable table, @Nullable Protection protection) {}

    private record Subject(ModuleModel module, MeasureModel version, ExactTable exact) {}

    /**
     * The board's table, then the public's; none when no partnership of the region reports the measure.
     *
     * <p>The public is shown nothing that the board is not, so that who sees both learns nothing from the second.
     */
    List<Made> make(UUID region, ModuleModel module, MeasureModel newest, ReportedQuarter quarter) {
        ExactTable exact = figures.read(region, module.id(), newest.id(), quarter);
        if (exact.contributors().isEmpty()) {
            return List.of();
        }
        Subject subject = new Subject(module, MeasureWordsOf.version(newest, exact), exact);
        Made board = make(subject, Audience.BOARD, null);
        return List.of(board, make(subject, Audience.PUBLIC, board.protection()));
    }

    private Made make(Subject subject, Audience audience, @Nullable Protection board) {
        ExactTable exact = subject.exact();
        MeasureModel version = subject.version();
        List<Protection> earlier =
                bases.released(exact.regionId(), audience, subject.module().id(), version.id(), exact.quarter());
        // What is out cannot be taken back: a quarter keeps the rules of its first release.
        Rules rules = earlier.isEmpty()
                ? policies.rules(exact.regionId(), audience, LocalDate.now(clock))
                : earlier.getFirst().rules();
        boolean money =
                version.kind() == MeasureKind.SUM && version.definition().unit().equals("£");
        if (money) {
            return new Made(
                    table(
                            subject,
                            audience,
                            rules,
                            version.breakdowns().stream().map(FieldModel::name).toList(),
                            TableNotes.reporting(exact),
                            MoneyCells.of(exact, version)),
                    null);
        }
        BasisOf.Result result = BasisOf.of(version, exact);
        Basis basis = result.basis();
        if (basis == null) {
            return new Made(table(subject, audience, rules, List.of(), result.notes(), hidden(exact)), null);
        }
        Protection protection = protector.protect(basis, rules, earlier);
        ShownFigures shown = new ShownFigures(protection, board);
        List<MadeCell> cells = new TableCells(exact, version, rules, populations(version, exact), shown).all(basis);
        return new Made(
                table(
                        subject,
                        audience,
                        rules,
                        basis.breakdowns().keySet().stream()
                                .filter(field -> !shown.without(field))
                                .toList(),
                        TableNotes.ofProtected(exact, version, rules, shown, result.notes()),
                        cells),
                protection);
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
