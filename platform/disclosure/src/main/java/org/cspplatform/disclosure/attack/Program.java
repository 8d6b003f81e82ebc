package org.cspplatform.disclosure.attack;

import java.util.Arrays;
import java.util.Optional;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Access1D;

/**
 * Linear programs over a system's equations within a box. What the solver says is never believed as it stands: its point is rounded
 * and checked, its dual solution is evaluated again in whole numbers by {@link Proof}.
 */
final class Program {
    /** Beyond this many coefficients the solver's dense form costs too much memory and time. */
    private static final long LARGEST = 3_000_000;

    private final Equations equations;
    private final double[][] rows;

    Program(Equations equations) {
        this.equations = equations;
        boolean solvable = (long) equations.rows().size() * equations.unknowns() <= LARGEST;
        rows = new double[solvable ? equations.rows().size() : 0][equations.unknowns()];
        for (int i = 0; i < rows.length; i++) {
            Equation row = equations.rows().get(i);
            for (int j = 0; j < row.indices().length; j++) rows[i][row.indices()[j]] = row.factors()[j];
        }
    }

    /** What the solver answered. */
    static final class Answer {
        private final double[] point;
        private final double[] duals;
        private final boolean feasible;

        Answer(double[] point, double[] duals, boolean feasible) {
            this.point = point;
            this.duals = duals;
            this.feasible = feasible;
        }

        /** A value for each unknown. */
        double[] point() {
            return point;
        }

        /** A multiplier for each equation. */
        double[] duals() {
            return duals;
        }

        /** Whether the solver takes the point for a solution. */
        boolean feasible() {
            return feasible;
        }
    }

    /** Minimises {@code sign} times the target; empty when the solver failed or the system is too large for it. */
    Optional<Answer> minimise(Box box, int target, int sign) {
        if (rows.length == 0) return Optional.empty();
        double[] weights = new double[box.size()];
        weights[target] = sign;
        LinearSolver.Builder builder = LinearSolver.newBuilder(weights);
        double[] width = new double[box.size()];
        for (int i = 0; i < width.length; i++) width[i] = box.width(i);
        builder.lower(new double[box.size()]).upper(width);
        for (int i = 0; i < rows.length; i++) builder.equality(right(i, box), rows[i]);
        return solve(builder, box);
    }

    /** Looks for the point that breaks the equations least; its duals prove that none keeps them all, if so. */
    Optional<Answer> leastBreach(Box box) {
        if (rows.length == 0) return Optional.empty();
        int size = box.size();
        double[] weights = new double[size + 2 * rows.length];
        Arrays.fill(weights, size, weights.length, 1);
        LinearSolver.Builder builder = LinearSolver.newBuilder(weights);
        double[] width = new double[weights.length];
        Arrays.fill(width, 1e15);
        for (int i = 0; i < size; i++) width[i] = box.width(i);
        builder.lower(new double[weights.length]).upper(width);
        for (int i = 0; i < rows.length; i++) {
            double[] row = Arrays.copyOf(rows[i], weights.length);
            row[size + 2 * i] = 1;
            row[size + 2 * i + 1] = -1;
            builder.equality(right(i, box), row);
        }
        return solve(builder, box);
    }

    /** Unknowns are counted from their least value, which keeps the solver's numbers small. */
    private double right(int row, Box box) {
        Equation equation = equations.rows().get(row);
        long right = equation.value();
        for (int j = 0; j < equation.indices().length; j++)
            right -= equation.factors()[j] * box.least()[equation.indices()[j]];
        return right;
    }

    private Optional<Answer> solve(LinearSolver.Builder builder, Box box) {
        Optimisation.Result result;
        try {
            result = builder.solve();
        } catch (RuntimeException failed) {
            // A numerical failure inside the solver: the search goes on without it.
            return Optional.empty();
        }
        double[] duals = new double[rows.length];
        Optional<Access1D<?>> multipliers = result.getMultipliers();
        for (int i = 0; i < duals.length && multipliers.isPresent(); i++)
            duals[i] = multipliers.get().doubleValue(i);
        double[] point = new double[box.size()];
        for (int i = 0; i < point.length; i++) point[i] = box.least()[i] + result.doubleValue(i);
        return Optional.of(new Answer(point, duals, result.getState().isFeasible()));
    }
}
