package org.cspplatform.server.reconciliation;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.monitoring.Monitoring;
import org.cspplatform.server.funding.monitoring.MonitoringTables;
import org.cspplatform.server.reconciliation.Asked.Ledger;
import org.cspplatform.server.reconciliation.Reconciler.Against;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** Reconciles for whoever is at work. Nothing that is pasted is kept. */
@Singleton
class ReconciliationDesk {
    private final MonitoringTables money;
    private final RegionDirectory regions;

    ReconciliationDesk(MonitoringTables money, RegionDirectory regions) {
        this.money = money;
        this.regions = regions;
    }

    /** What is asked for, against the ledger of one's own region where that is wanted. */
    Report reconcile(Asked asked, Table table) {
        Table before = asked.lastYear();
        Integer opening = within(asked.column("opening"), table);
        Integer closing = before == null ? null : within(asked.column("closing"), before);
        Monitoring ledger = asked.ledger().map(this::ledger).orElse(null);
        return Reconciler.check(table, new Against(before, opening, closing, ledger));
    }

    /** The region whose ledger one may compare with; empty when there is none. */
    Optional<Region> region() {
        Optional<UUID> own =
                switch (Scope.current()) {
                    case Scope.OfRegionalOffice office -> Optional.of(office.region());
                    case Scope.OfPartnership partnership ->
                        partnership.regions().stream().findFirst();
                    case Scope.OfRegionReader reader -> Optional.of(reader.region());
                    case Scope.OfOperator _, Scope.Nothing _ -> Optional.empty();
                };
        return own.flatMap(regions::byId);
    }

    private Monitoring ledger(Ledger ledger) {
        Region region = region().orElseThrow(
                        () -> new InvalidException("year", "You belong to no region whose figures could be compared"));
        return money.monitoring(region, ledger.year(), ledger.quarter());
    }

    private static @Nullable Integer within(@Nullable Integer column, Table table) {
        return column == null || column >= table.grid().width() ? null : column;
    }
}
