package org.cspplatform.server.funding.fund;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.history.MoneyHistory;
import org.cspplatform.server.funding.history.PastVersion;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.ETags;
import org.jspecify.annotations.Nullable;

/** What the region's office gives each partnership, and which over-commitments it approved. */
@Controller("/api/v1/regions/{region}/funding/{year}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Fund and allocations")
class AllocationApi {
    private final Reach reach;
    private final PartnershipDirectory directory;
    private final FundBook book;
    private final MoneyHistory history;

    AllocationApi(Reach reach, PartnershipDirectory directory, FundBook book, MoneyHistory history) {
        this.reach = reach;
        this.directory = directory;
        this.book = book;
        this.history = history;
    }

    /** An allocation as the API shows it. */
    @Introspected
    record AllocationEntry(
            String partnership,
            BigDecimal allocation,
            BigDecimal carryForward,
            BigDecimal total,
            String note,
            long version,
            Instant changedAt,
            String changedBy) {
        static AllocationEntry of(Partnership partnership, Allocation of) {
            return new AllocationEntry(
                    partnership.code(),
                    of.allocation(),
                    of.carryForward(),
                    of.total(),
                    of.note(),
                    of.version(),
                    of.changedAt(),
                    of.changedBy());
        }
    }

    /**
     * An approval to be recorded. The excess is what it is at that moment.
     *
     * @param partnership whose plan; null for the fund itself
     */
    @Introspected
    record NewApproval(
            @Nullable String partnership,

            @NotBlank(message = "Enter the reason for the approval")
            @Size(max = 2000, message = "Reason must be 2,000 characters or fewer")
            String reason) {}

    /** An approval as the API shows it. */
    @Introspected
    record ApprovalEntry(
            UUID id,
            @Nullable String partnership,
            BigDecimal excess,
            String reason,
            Instant approvedAt,
            String approvedBy) {}

    @Get("/allocations/{partnership}")
    @Secured({Role.REGION_OFFICER, Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.READ, subject = "allocation", partnership = "partnership")
    HttpResponse<AllocationEntry> allocation(String region, FinancialYear year, String partnership) {
        reach.region(region);
        Partnership found = reach.partnership(partnership);
        return withTag(HttpResponse.ok(), found, book.allocation(found, year));
    }

    /** Gives a partnership its first allocation of a year (without If-Match), or changes the version named by If-Match. */
    @Put("/allocations/{partnership}")
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.UPDATE, subject = "allocation", partnership = "partnership")
    HttpResponse<AllocationEntry> allocate(
            String region,
            FinancialYear year,
            String partnership,
            @Body @Valid NewAllocation given,
            SignedIn person,
            HttpRequest<?> request) {
        Region found = reach.region(region);
        Partnership to = reach.partnership(partnership);
        if (!request.getHeaders().contains(HttpHeaders.IF_MATCH)) {
            return withTag(
                    HttpResponse.created(request.getUri()), to, book.allocate(found, to, year, given, person.name()));
        }
        Allocation present = book.allocation(to, year);
        ETags.require(request, present.version());
        return withTag(
                HttpResponse.ok(), to, book.reallocate(found, to, year, present.version(), given, person.name()));
    }

    /** Every version of a partnership's allocation, oldest first. */
    @Get("/allocations/{partnership}/history")
    @Secured({Role.REGION_OFFICER, Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
    @Audited(action = AuditAction.READ, subject = "allocation", partnership = "partnership")
    List<PastVersion> allocationHistory(String region, FinancialYear year, String partnership) {
        reach.region(region);
        Partnership found = reach.partnership(partnership);
        return history.ofPartnership(found.id(), book.allocation(found, year).id());
    }

    /** Approvals of the fund's and of the plans' over-commitment, oldest first. */
    @Get("/approvals")
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.READ, subject = "over-commitment-approval")
    List<ApprovalEntry> approvals(String region, FinancialYear year) {
        return book.approvals(reach.region(region), year).stream()
                .map(this::entry)
                .toList();
    }

    /** Records that an over-commitment is known and why it may stand. */
    @Post("/approvals")
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.APPROVE, subject = "over-commitment-approval")
    HttpResponse<ApprovalEntry> approve(
            String region, FinancialYear year, @Body @Valid NewApproval approval, SignedIn person) {
        Region found = reach.region(region);
        String code = approval.partnership();
        Approval recorded = code == null
                ? book.approveFund(found, year, approval.reason(), person.name())
                : book.approvePlan(found, reach.partnership(code), year, approval.reason(), person.name());
        return HttpResponse.created(
                entry(recorded), URI.create("/api/v1/regions/" + region + "/funding/" + year + "/approvals"));
    }

    private ApprovalEntry entry(Approval approval) {
        UUID partnership = approval.partnershipId();
        return new ApprovalEntry(
                approval.id(),
                partnership == null
                        ? null
                        : directory.byId(partnership).map(Partnership::code).orElse(null),
                approval.excess(),
                approval.reason(),
                approval.approvedAt(),
                approval.approvedBy());
    }

    private static HttpResponse<AllocationEntry> withTag(
            MutableHttpResponse<AllocationEntry> response, Partnership partnership, Allocation allocation) {
        return response.body(AllocationEntry.of(partnership, allocation))
                .header(HttpHeaders.ETAG, ETags.of(allocation.version()));
    }
}
