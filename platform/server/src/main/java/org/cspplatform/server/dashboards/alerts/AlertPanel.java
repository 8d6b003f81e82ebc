package org.cspplatform.server.dashboards.alerts;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.funding.Times;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.HomePanel;
import org.cspplatform.server.web.Layout;

/** What passed the numbers that somebody set, where they begin. Nothing for those who set none. */
@Singleton
public final class AlertPanel implements HomePanel {
    private static final int FIRST = 5;

    private final AlertStore store;

    AlertPanel(AlertStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> panelFor(Authentication authentication) {
        SignedIn person = SignedIn.of(authentication);
        List<Alert> alerts = store.of(person.accountId());
        if (alerts.isEmpty()) {
            return Optional.empty();
        }
        List<Alert> past = alerts.stream()
                .filter(alert -> Boolean.TRUE.equals(alert.past()))
                .toList();
        return Optional.of(new Panel(
                "Alerts",
                past.isEmpty()
                        ? "No figure is past the number you set."
                        : past.size() == 1
                                ? "1 figure is past the number you set."
                                : past.size() + " figures are past the numbers you set.",
                past.stream().limit(FIRST).map(AlertPanel::line).toList(),
                new Layout.Link("All your alerts", "/alerts")));
    }

    private static Line line(Alert alert) {
        return new Line(
                new Layout.Link(AlertWords.passed(alert), "/alerts"),
                "Passed",
                "yellow",
                alert.period() == null ? "" : "quarter from " + Times.text(alert.period()));
    }
}
