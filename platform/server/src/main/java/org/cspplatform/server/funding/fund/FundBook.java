package org.cspplatform.server.funding.fund;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.ForbiddenException;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.PreconditionFailedException;
import org.jspecify.annotations.Nullable;

/** What the region's office does with its fund. Each change takes the name of who made it, for the history. */
@Singleton
public class FundBook {
    private final FundStore lines;
    private final AllocationStore allocations;
    private final ApprovalStore approvals;
    private final ReleasedFund released;

    FundBook(FundStore lines, AllocationStore allocations, ApprovalStore approvals, ReleasedFund released) {
        this.lines = lines;
        this.allocations = allocations;
        this.approvals = approvals;
        this.released = released;
    }

    public List<KeptLine> lines(Region region, FinancialYear year, @Nullable UUID after, int most) {
        return lines.lines(region.id(), year, after, most);
    }

    /** @throws NotFoundException when there is none, or it was withdrawn */
    public KeptLine line(Region region, FinancialYear year, UUID id) {
        return lines.line(region.id(), year, id)
                .filter(line -> !line.withdrawn())
                .orElseThrow(() -> new NotFoundException("line of the fund"));
    }

    public KeptLine addLine(Region region, FinancialYear year, NewLine line, String by) {
        requireOwn(region);
        return lines.add(region.id(), year, line, by);
    }

    /** @throws PreconditionFailedException when the version is no longer the present one */
    public KeptLine replaceLine(Region region, KeptLine present, NewLine line, String by) {
        requireOwn(region);
        return lines.replace(region.id(), present.id(), present.version(), line, by)
                .orElseThrow(PreconditionFailedException::new);
    }

    /** @throws PreconditionFailedException when the version is no longer the present one */
    public void withdrawLine(Region region, KeptLine present, String by) {
        requireOwn(region);
        if (!lines.withdraw(region.id(), present.id(), present.version(), by)) {
            throw new PreconditionFailedException();
        }
    }

    /** @throws NotFoundException when the partnership has none in that year */
    public Allocation allocation(Partnership partnership, FinancialYear year) {
        return allocationIfAny(partnership, year).orElseThrow(() -> new NotFoundException("allocation"));
    }

    public Optional<Allocation> allocationIfAny(Partnership partnership, FinancialYear year) {
        return allocations.of(partnership.id(), year);
    }

    /**
     * The first allocation of a year.
     *
     * @throws ConflictException {@code allocation-exists} when there is one already
     */
    public Allocation allocate(
            Region region, Partnership partnership, FinancialYear year, NewAllocation given, String by) {
        requireOwn(region);
        return allocations
                .add(region.id(), partnership.id(), year, given, by)
                .orElseThrow(() -> new ConflictException(
                        "allocation-exists",
                        partnership.name() + " has an allocation for " + year
                                + " already. Read it, then change it with If-Match."));
    }

    /** @throws PreconditionFailedException when the version is no longer the present one */
    public Allocation reallocate(
            Region region, Partnership partnership, FinancialYear year, long version, NewAllocation given, String by) {
        requireOwn(region);
        return allocations
                .replace(partnership.id(), year, version, given, by)
                .orElseThrow(PreconditionFailedException::new);
    }

    public List<Approval> approvals(Region region, FinancialYear year) {
        return approvals.of(region.id(), year);
    }

    public List<Approval> approvalsOfPlan(Partnership partnership, FinancialYear year) {
        return approvals.ofPlan(partnership.id(), year);
    }

    /**
     * Approves the over-commitment of the fund as it stands.
     *
     * @throws ConflictException {@code not-over-committed} when there is none; {@code approved-already} when it is approved
     */
    public Approval approveFund(Region region, FinancialYear year, String reason, String by) {
        requireOwn(region);
        OverCommitment found =
                released.of(region, year).overCommitment().orElseThrow(() -> notOverCommitted("The fund of " + year));
        return approvals.addForFund(region.id(), year, toApprove(found), reasonOf(reason), by);
    }

    /**
     * Approves the excess of a partnership's plan as it stands.
     *
     * @throws ConflictException {@code not-over-committed} when there is none; {@code approved-already} when it is approved
     */
    public Approval approvePlan(Region region, Partnership partnership, FinancialYear year, String reason, String by) {
        requireOwn(region);
        OverCommitment found = released.of(region, year).shares().stream()
                .filter(share -> share.partnership().id().equals(partnership.id()))
                .findFirst()
                .flatMap(Share::overCommitment)
                .orElseThrow(() -> notOverCommitted("The plan of " + partnership.name() + " for " + year));
        return approvals.addForPlan(region.id(), partnership.id(), year, toApprove(found), reasonOf(reason), by);
    }

    /** The office above a region reads its fund; the region's own office writes it. */
    private static void requireOwn(Region region) {
        if (!(Scope.current() instanceof Scope.OfRegionalOffice office
                && office.region().equals(region.id()))) {
            throw new ForbiddenException("not-your-fund", "Only the office of " + region.name() + " changes its fund.");
        }
    }

    private static BigDecimal toApprove(OverCommitment found) {
        if (found.isApproved()) {
            throw new ConflictException("approved-already", "This over-commitment is approved already.");
        }
        return found.excess();
    }

    private static String reasonOf(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty()) {
            throw new InvalidException("reason", "Enter the reason for the approval");
        }
        if (stripped.length() > 2000) {
            throw new InvalidException("reason", "Reason must be 2,000 characters or fewer");
        }
        return stripped;
    }

    private static ConflictException notOverCommitted(String what) {
        return new ConflictException(
                "not-over-committed", what + " is within what there is; nothing is to be approved.");
    }
}
