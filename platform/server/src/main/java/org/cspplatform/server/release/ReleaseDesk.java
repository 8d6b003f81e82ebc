package org.cspplatform.server.release;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.cspplatform.server.tenancy.Region;

/** Releasing for other rooms of the house that set a region up: its first policies and its first releases. */
@Singleton
public final class ReleaseDesk {
    private final ReleasePolicies policies;
    private final DraftMaker drafts;
    private final Releasing releasing;

    ReleaseDesk(ReleasePolicies policies, DraftMaker drafts, Releasing releasing) {
        this.policies = policies;
        this.drafts = drafts;
        this.releasing = releasing;
    }

    /**
     * Decides, in the scope of the region's office, that figures are released by the platform's own rules so many days after the end
     * of their quarter. Nothing is decided where something was already.
     *
     * @param name of who decides
     */
    public void releaseByItself(Region region, int days, String reason, UUID account, String name) {
        if (policies.history(region).isEmpty()) {
            for (Audience audience : Audience.values()) {
                policies.decide(
                        region, policies.policy(audience, null, Rules.standard(audience), days, reason, name), account);
            }
        }
    }

    /** Makes the drafts of the quarters since a day and releases those whose day has come, in the caller's time. */
    public void catchUp(LocalDate since) {
        drafts.makeAll(since);
        releasing.releaseDue();
    }
}
