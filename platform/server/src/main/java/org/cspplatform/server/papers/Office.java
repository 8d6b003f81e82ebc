package org.cspplatform.server.papers;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.UUID;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.PreconditionFailedException;

/** What the pages of the office ask first: whether it is this region's, and whether the draft is still the one that was shown. */
@Singleton
final class Office {
    private final Reach reach;
    private final PaperDesk desk;

    Office(Reach reach, PaperDesk desk) {
        this.reach = reach;
        this.desk = desk;
    }

    /** @throws NotFoundException when it is not the office's own region: one above works on its own papers only */
    Region own(String code) {
        Region region = reach.region(code);
        if (Scope.current() instanceof Scope.OfRegionalOffice office
                && office.region().equals(region.id())) {
            return region;
        }
        throw new NotFoundException("region");
    }

    /**
     * A draft as it was when the form was made.
     *
     * @throws ConflictException when it is issued and not at work
     * @throws PreconditionFailedException when somebody changed it since
     */
    Paper draft(Region region, UUID id, PaperForm form) {
        Paper paper = desk.paper(region, id);
        if (!paper.drafting()) {
            throw new ConflictException(
                    "paper-issued",
                    "This paper was issued. To change what it says, correct it: that makes another edition.");
        }
        if (paper.version() != form.version()) {
            throw new PreconditionFailedException();
        }
        return paper;
    }

    URI place(Region region, Paper paper) {
        return URI.create("/regions/" + region.code() + "/papers/drafts/" + paper.id());
    }
}
