package org.cspplatform.server.tenancy;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import org.cspplatform.server.web.Checked;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;

/** Where a partnership sees who it is made up of, and its lead adds to that. */
@Hidden
@Controller("/partnerships/{code}/membership")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class MembershipPages {
    private static final String LEAD = "partnership.lead";
    private static final String OFFICER = "partnership.officer";

    private final Reach reach;
    private final MembershipStore store;
    private final Checked checked;

    MembershipPages(Reach reach, MembershipStore store, Checked checked) {
        this.reach = reach;
        this.store = store;
        this.checked = checked;
    }

    @Get
    @Secured({LEAD, OFFICER})
    HttpResponse<?> show(String code, Authentication person) {
        return HttpResponse.ok(
                Pages.view("tenancy/membership", page(reach.partnership(code), person, SeatForm.empty(), List.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(LEAD)
    HttpResponse<?> add(String code, @Body SeatForm form, Authentication person) {
        Partnership partnership = reach.partnership(code);
        try {
            if (form.isAuthority()) {
                store.add(partnership.id(), checked.require(form.authority()));
            } else {
                store.add(partnership.id(), checked.require(form.member()));
            }
            return HttpResponse.seeOther(URI.create("/partnerships/" + code + "/membership"));
        } catch (InvalidException invalid) {
            List<FieldError> errors =
                    invalid.errors().stream().map(MembershipPages::onForm).toList();
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("tenancy/membership", page(partnership, person, form, errors)));
        }
    }

    /** The form has one field for the body, whichever list it goes to. */
    private static FieldError onForm(FieldError error) {
        return error.field().equals("organisation") ? new FieldError("name", error.message()) : error;
    }

    private MembershipPage page(
            Partnership partnership, Authentication person, SeatForm entered, List<FieldError> errors) {
        return new MembershipPage(
                partnership,
                store.authorities(partnership.id()),
                store.members(partnership.id()),
                person.getRoles().contains(LEAD),
                entered,
                errors);
    }
}
