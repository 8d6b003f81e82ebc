package org.cspplatform.benchmarks.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cspplatform.disclosure.Disclosure;
import org.cspplatform.disclosure.History;
import org.cspplatform.disclosure.Protected;
import org.cspplatform.disclosure.Shown;
import org.cspplatform.disclosure.TableSet;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.disclosure.attack.Verdict;

/**
 * What became of a task.
 *
 * @param unsafe who learns more than he may, of the public and all contributors; empty when nobody does
 * @param undecided whether that of somebody could not be found out within the budget
 * @param released whether anything but noughts is shown
 * @param dropped whether a breakdown had to be dropped
 * @param cells how many there are
 * @param suppressed how many of them are suppressed
 */
record Safety(List<String> unsafe, boolean undecided, boolean released, boolean dropped, int cells, long suppressed) {
    static Safety of(Task task) {
        History history = History.none();
        Optional<Protected> earlier = Optional.empty();
        if (task.earlier().isPresent()) {
            earlier = Optional.of(protect(task.earlier().get(), task, history));
            history = history.cumulating("before", earlier.get());
        }
        Protected release = protect(task.tables(), task, history);
        Figures figures = new Figures(task.tables());
        List<String> viewers = new ArrayList<>(figures.contributors());
        viewers.add("");
        List<String> unsafe = new ArrayList<>();
        boolean undecided = false;
        for (String viewer : viewers) {
            Onlooker onlooker = new Onlooker(figures, task.earlier().map(Figures::new), earlier, task.policy(), viewer);
            Verdict verdict = onlooker.judge(release::shown);
            if (verdict == Verdict.BROKEN) unsafe.add(viewer.isEmpty() ? "the public" : viewer);
            undecided |= verdict == Verdict.OPEN;
        }
        long suppressed = release.cells().values().stream()
                .filter(shown -> shown instanceof Shown.Suppressed)
                .count();
        boolean released = release.cells().values().stream()
                .anyMatch(shown -> shown instanceof Shown.Value value && value.number() > 0);
        return new Safety(
                unsafe,
                undecided,
                released,
                !release.dropped().isEmpty(),
                release.cells().size(),
                suppressed);
    }

    private static Protected protect(TableSet tables, Task task, History history) {
        return Disclosure.protect(tables, task.policy(), history, Budget.standard());
    }
}
