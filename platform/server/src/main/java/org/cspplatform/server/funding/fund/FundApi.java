package org.cspplatform.server.funding.fund;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.history.MoneyHistory;
import org.cspplatform.server.funding.history.PastVersion;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.ETags;
import org.cspplatform.server.web.Slice;

/** A region's fund and its lines. */
@Controller("/api/v1/regions/{region}/funding/{year}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Fund and allocations")
class FundApi {
    private final Reach reach;
    private final FundBook book;
    private final ReleasedFund released;
    private final MoneyHistory history;

    FundApi(Reach reach, FundBook book, ReleasedFund released, MoneyHistory history) {
        this.reach = reach;
        this.book = book;
        this.released = released;
        this.history = history;
    }

    /** The whole fund: lines, what each partnership has, what is committed and what remains. */
    @Get
    @Secured({
        Role.REGION_OFFICER,
        Role.REGION_ANALYST,
        Role.BOARD_MEMBER,
        Role.PARTNERSHIP_LEAD,
        Role.PARTNERSHIP_OFFICER
    })
    @Audited(action = AuditAction.READ, subject = "fund")
    FundSummary fund(String region, FinancialYear year) {
        Region found = reach.region(region);
        return FundSummary.of(found.code(), released.of(found, year));
    }

    /** The lines, oldest first. */
    @Get("/lines{?after,limit}")
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.READ, subject = "fund-line")
    Slice<KeptLine> lines(String region, FinancialYear year, @Nullable UUID after, @Nullable Integer limit) {
        int most = Slice.limit(limit);
        return Slice.of(book.lines(reach.region(region), year, after, most + 1), most, line -> line.id()
                .toString());
    }

    /** Adds a line. */
    @Post("/lines")
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.CREATE, subject = "fund-line")
    HttpResponse<KeptLine> add(String region, FinancialYear year, @Body @Valid NewLine line, SignedIn person) {
        KeptLine added = book.addLine(reach.region(region), year, line, person.name());
        return withTag(
                HttpResponse.created(
                        added, URI.create("/api/v1/regions/" + region + "/funding/" + year + "/lines/" + added.id())),
                added);
    }

    @Get("/lines/{id}")
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.READ, subject = "fund-line")
    HttpResponse<KeptLine> line(String region, FinancialYear year, UUID id) {
        KeptLine line = book.line(reach.region(region), year, id);
        return withTag(HttpResponse.ok(line), line);
    }

    /** Puts a line in place of the version named by If-Match. */
    @Put("/lines/{id}")
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.UPDATE, subject = "fund-line")
    HttpResponse<KeptLine> replace(
            String region,
            FinancialYear year,
            UUID id,
            @Body @Valid NewLine line,
            SignedIn person,
            HttpRequest<?> request) {
        Region found = reach.region(region);
        KeptLine present = book.line(found, year, id);
        ETags.require(request, present.version());
        KeptLine replaced = book.replaceLine(found, present, line, person.name());
        return withTag(HttpResponse.ok(replaced), replaced);
    }

    /** Takes the version named by If-Match out of the fund; its history stays. */
    @Delete("/lines/{id}")
    @Secured(Role.REGION_OFFICER)
    @Status(HttpStatus.NO_CONTENT)
    @Audited(action = AuditAction.DELETE, subject = "fund-line")
    void withdraw(String region, FinancialYear year, UUID id, SignedIn person, HttpRequest<?> request) {
        Region found = reach.region(region);
        KeptLine present = book.line(found, year, id);
        ETags.require(request, present.version());
        book.withdrawLine(found, present, person.name());
    }

    /** Every version of a line, oldest first; of a withdrawn one too. */
    @Get("/lines/{id}/history")
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.READ, subject = "fund-line")
    List<PastVersion> history(String region, FinancialYear year, UUID id) {
        return history.ofRegion(reach.region(region).id(), id);
    }

    private static HttpResponse<KeptLine> withTag(MutableHttpResponse<KeptLine> response, KeptLine line) {
        return response.header(HttpHeaders.ETAG, ETags.of(line.version()));
    }
}
