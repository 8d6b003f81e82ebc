package org.cspplatform.server.tenancy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.tenancy.Membership.Member;
import org.cspplatform.server.tenancy.Membership.NewMember;
import org.cspplatform.server.tenancy.Membership.NewResponsibleAuthority;
import org.cspplatform.server.tenancy.Membership.ResponsibleAuthority;
import org.cspplatform.server.tenancy.MembershipStore.Seat;

/** Responsible authorities and members of one's own partnership. */
@Controller("/api/v1/partnerships/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Regions and partnerships")
class MembershipApi {
    private static final String LEAD = "partnership.lead";
    private static final String OFFICER = "partnership.officer";

    private final Reach reach;
    private final MembershipStore store;

    MembershipApi(Reach reach, MembershipStore store) {
        this.reach = reach;
        this.store = store;
    }

    /** The identifier of what was made. */
    @Introspected
    record Made(UUID id) {}

    /**
     * The end of a seat.
     *
     * @param to the first day on which it is no longer held
     */
    @Introspected
    record End(LocalDate to) {}

    @Get("/responsible-authorities")
    @Secured({LEAD, OFFICER})
    List<ResponsibleAuthority> authorities(String code) {
        return store.authorities(reach.partnership(code).id());
    }

    @Post("/responsible-authorities")
    @Secured(LEAD)
    HttpResponse<Made> addAuthority(String code, @Body @Valid NewResponsibleAuthority authority) {
        UUID id = store.add(reach.partnership(code).id(), authority);
        return HttpResponse.created(
                new Made(id), URI.create("/api/v1/partnerships/" + code + "/responsible-authorities"));
    }

    @Put("/responsible-authorities/{id}/end")
    @Secured(LEAD)
    @Status(HttpStatus.NO_CONTENT)
    void endAuthority(String code, UUID id, @Body End end) {
        store.end(Seat.AUTHORITY, reach.partnership(code).id(), id, end.to());
    }

    @Get("/members")
    @Secured({LEAD, OFFICER})
    List<Member> members(String code) {
        return store.members(reach.partnership(code).id());
    }

    @Post("/members")
    @Secured(LEAD)
    HttpResponse<Made> addMember(String code, @Body @Valid NewMember member) {
        UUID id = store.add(reach.partnership(code).id(), member);
        return HttpResponse.created(new Made(id), URI.create("/api/v1/partnerships/" + code + "/members"));
    }

    @Put("/members/{id}/end")
    @Secured(LEAD)
    @Status(HttpStatus.NO_CONTENT)
    void endMember(String code, UUID id, @Body End end) {
        store.end(Seat.MEMBER, reach.partnership(code).id(), id, end.to());
    }
}
