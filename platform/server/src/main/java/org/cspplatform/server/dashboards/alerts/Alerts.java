package org.cspplatform.server.dashboards.alerts;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.identity.Correspondents;
import org.cspplatform.server.identity.PublicAddress;
import org.cspplatform.server.identity.mail.PostOffice;
import org.cspplatform.server.identity.mail.UndeliveredException;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether figures passed what people set, each in the scope of those who set it, and writes to them: once a crossing. */
@Singleton
final class Alerts {
    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

    private final AlertStore store;
    private final Watched watched;
    private final Scopes scopes;
    private final Correspondents correspondents;
    private final PostOffice postOffice;
    private final PublicAddress address;

    Alerts(
            AlertStore store,
            Watched watched,
            Scopes scopes,
            Correspondents correspondents,
            PostOffice postOffice,
            PublicAddress address) {
        this.store = store;
        this.watched = watched;
        this.scopes = scopes;
        this.correspondents = correspondents;
        this.postOffice = postOffice;
        this.address = address;
    }

    /** Those of one place are looked at together, and a failure of one place is no other's. */
    void look() {
        Map<UUID, List<Alert>> places = new LinkedHashMap<>();
        for (Alert alert : store.all()) {
            place(alert).ifPresent(place -> places.computeIfAbsent(place, _ -> new ArrayList<>())
                    .add(alert));
        }
        places.forEach((place, alerts) -> {
            try {
                scope(alerts.getFirst()).run(() -> look(alerts));
            } catch (RuntimeException failure) {
                LOG.error("The alerts of {} could not be looked at", place, failure);
            }
        });
        store.unsent().forEach(this::write);
    }

    private void look(List<Alert> alerts) {
        Watched.Figures figures = watched.figures();
        for (Alert alert : alerts) {
            figures.latest(alert.module(), alert.measure(), alert.subject())
                    .ifPresent(latest -> store.saw(alert, alert.isPast(latest.figure()), latest.period()));
        }
    }

    private static Optional<UUID> place(Alert alert) {
        return Optional.ofNullable(alert.partnership()).or(() -> Optional.ofNullable(alert.region()));
    }

    private Scope scope(Alert alert) {
        UUID partnership = alert.partnership();
        UUID region = alert.region();
        if (partnership != null) {
            return scopes.ofPartnership(partnership);
        }
        return region == null ? new Scope.Nothing() : scopes.ofRegionReader(region);
    }

    private void write(Crossing crossing) {
        correspondents.of(crossing.alert().account()).ifPresent(person -> {
            if (!store.claim(crossing)) {
                return;
            }
            try {
                postOffice.send(AlertLetter.of(crossing, address.of("/alerts")).to(person.name(), person.email()));
            } catch (UndeliveredException failure) {
                store.release(crossing);
                LOG.warn("An alert was not sent and will be tried again. {}", failure.getMessage());
                return;
            }
            store.sent(crossing);
        });
    }
}
