package org.cspplatform.server.release;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.AuditEntry;
import org.cspplatform.server.audit.AuditLog;
import org.cspplatform.server.audit.AuditOrigin;
import org.cspplatform.server.release.ReleaseGate.UnawareException;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.ForbiddenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The regional office releases drafts: one, several, or all of a quarter; or its policy does so on a day. */
@Singleton
class Releasing {
    private static final Logger LOG = LoggerFactory.getLogger(Releasing.class);

    private final ReleasedTables tables;
    private final ReleaseGate gate;
    private final LinkedKnowledge knowledge;
    private final AuditLog audit;
    private final Clock clock;

    Releasing(ReleasedTables tables, ReleaseGate gate, LinkedKnowledge knowledge, AuditLog audit, Clock clock) {
        this.tables = tables;
        this.gate = gate;
        this.knowledge = knowledge;
        this.audit = audit;
        this.clock = clock;
    }

    /** What could be released of a region now, the latest quarter first; for its own office only. */
    List<DraftLine> drafts(Region region) {
        requireOwnOffice(region);
        LocalDate today = LocalDate.now(clock);
        List<DraftLine> lines = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            Map<List<Object>, Integer> standing = new HashMap<>();
            tables.all(ReleasedViews.REGIONAL, audience, List.of(region.id()))
                    .forEach(table -> standing.put(key(table), table.number()));
            for (StoredTable draft : tables.all(ReleasedViews.DRAFT, audience, List.of(region.id()))) {
                ReportedQuarter quarter = new ReportedQuarter(draft.start());
                lines.add(new DraftLine(
                        draft.id(),
                        audience,
                        draft.words().module(),
                        draft.words().moduleTitle(),
                        draft.words().measure(),
                        draft.words().title(),
                        quarter.label(),
                        draft.start(),
                        standing.getOrDefault(key(draft), 0),
                        quarter.lastDay().isBefore(today)));
            }
        }
        lines.sort(Comparator.comparing(DraftLine::from).reversed());
        return lines;
    }

    private static List<Object> key(StoredTable table) {
        return List.of(table.key(), table.start());
    }

    /** See {@link ReleaseGate#pass}. */
    void release(Region region, Audience audience, Collection<UUID> drafts, UUID account, String reason) {
        requireOwnOffice(region);
        pass(region.id(), audience, drafts, account, reason);
    }

    private void pass(UUID region, Audience audience, Collection<UUID> drafts, @Nullable UUID account, String reason) {
        try {
            gate.pass(region, audience, drafts, account, reason);
        } catch (UnawareException _) {
            knowledge.makeAgain(drafts);
            throw new ConflictException(
                    "draft-being-made",
                    "Another table of the same records was released meanwhile. Look at the drafts again in a few"
                            + " seconds.");
        }
    }

    /** @throws ForbiddenException when the one at work is not of the region's own office */
    static void requireOwnOffice(Region region) {
        boolean own = Scope.current() instanceof Scope.OfRegionalOffice office
                && office.region().equals(region.id());
        if (!own) {
            throw new ForbiddenException(
                    "office-releases", "Only the office of " + region.name() + " sees drafts and releases them.");
        }
    }

    /** Releases what the policies of regions release by themselves: the board's before the public's. */
    @Scheduled(fixedDelay = "1m", initialDelay = "30s")
    void releaseDue() {
        for (Audience audience : Audience.values()) {
            gate.due(audience, LocalDate.now(clock)).stream()
                    .collect(Collectors.groupingBy(
                            ReleaseGate.Due::region, Collectors.mapping(ReleaseGate.Due::draft, Collectors.toList())))
                    .forEach((region, drafts) -> releaseDue(region, audience, drafts));
        }
    }

    private void releaseDue(UUID region, Audience audience, List<UUID> drafts) {
        try {
            pass(region, audience, drafts, null, "");
            audit.record(AuditEntry.of(AuditAction.RELEASE, "figures", audience.name())
                    .from(AuditOrigin.PLATFORM.in(null, region)));
        } catch (RuntimeException later) {
            LOG.info("{} drafts of a region are released at the next try: {}", drafts.size(), later.getMessage());
        }
    }
}
