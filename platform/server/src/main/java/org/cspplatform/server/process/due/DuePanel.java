package org.cspplatform.server.process.due;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.HomePanel;
import org.cspplatform.server.web.Layout;

/** What is due, on the page where a partnership's people begin. */
@Singleton
final class DuePanel implements HomePanel {
    private static final int FIRST = 5;

    private final DueList due;

    DuePanel(DueList due) {
        this.due = due;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> panelFor(Authentication person) {
        if (!(Scope.current() instanceof Scope.OfPartnership) || !due.isUsed()) {
            return Optional.empty();
        }
        Map<DueState, Integer> counts = due.counts();
        boolean any = counts.values().stream().anyMatch(number -> number > 0);
        List<Line> lines = any
                ? due.list(null, null, FIRST).stream()
                        .limit(FIRST)
                        .map(DuePanel::line)
                        .toList()
                : List.of();
        return Optional.of(new Panel(
                "Deadlines",
                any ? words(counts) : "Nothing is overdue or due soon.",
                lines,
                new Layout.Link("All that is due", "/due")));
    }

    private static String words(Map<DueState, Integer> counts) {
        return counts.getOrDefault(DueState.OVERDUE, 0) + " overdue, " + counts.getOrDefault(DueState.SOON, 0)
                + " due soon, " + counts.getOrDefault(DueState.PAUSED, 0) + " paused.";
    }

    private static Line line(DueItem item) {
        return new Line(
                new Layout.Link(item.title() + ": " + item.about(), item.page()),
                item.standing().words(),
                item.standing().colour(),
                item.note());
    }
}
