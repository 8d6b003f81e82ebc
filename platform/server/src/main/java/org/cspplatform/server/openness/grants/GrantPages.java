package org.cspplatform.server.openness.grants;

import io.micronaut.http.HttpRequest;
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
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.history.MoneyHistory;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.web.Checked;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.PreconditionFailedException;
import org.jspecify.annotations.Nullable;

/** Where the region's office enters grants and corrects them. */
@Hidden
@Controller("/regions/{region}/publication/grants")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.REGION_OFFICER)
class GrantPages {
    /** What a new grant's form can be opened with. */
    private static final Set<String> FILLED_IN = Set.of("reference", "partnership", "recipient", "amount");

    private final Reach reach;
    private final GrantBook book;
    private final PartnershipDirectory partnerships;
    private final Scopes scopes;
    private final MoneyHistory history;
    private final Checked checked;

    GrantPages(
            Reach reach,
            GrantBook book,
            PartnershipDirectory partnerships,
            Scopes scopes,
            MoneyHistory history,
            Checked checked) {
        this.reach = reach;
        this.book = book;
        this.partnerships = partnerships;
        this.scopes = scopes;
        this.history = history;
        this.checked = checked;
    }

    @Get("/new")
    @Audited(action = AuditAction.READ, subject = "grant")
    HttpResponse<?> blank(String region, HttpRequest<?> request) {
        Region found = reach.region(region);
        Map<String, String> fields = new HashMap<>();
        FILLED_IN.forEach(
                field -> request.getParameters().getFirst(field).ifPresent(value -> fields.put(field, value)));
        return HttpResponse.ok(Pages.view("openness/grant", page(found, null, new GrantForm(fields), List.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.CREATE, subject = "grant")
    HttpResponse<?> add(String region, @Body Map<String, String> sent, SignedIn person) {
        Region found = reach.region(region);
        GrantForm form = new GrantForm(sent);
        try {
            book.add(found, form.entered(checked, choices(found)), person.name());
            return HttpResponse.seeOther(PublicationPages.place(found));
        } catch (InvalidException invalid) {
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("openness/grant", page(found, null, form, invalid.errors())));
        }
    }

    @Get("/{id}")
    @Audited(action = AuditAction.READ, subject = "grant")
    HttpResponse<?> show(String region, UUID id) {
        Region found = reach.region(region);
        GrantForm form = GrantForm.of(book.grant(found, id), partnerships);
        return HttpResponse.ok(Pages.view("openness/grant", page(found, id, form, List.of())));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "grant")
    HttpResponse<?> replace(String region, UUID id, @Body Map<String, String> sent, SignedIn person) {
        Region found = reach.region(region);
        GrantAward present = book.grant(found, id);
        // The reference is in addresses, so it stays.
        Map<String, String> fields = new HashMap<>(sent);
        fields.put("reference", present.reference());
        GrantForm form = new GrantForm(fields);
        if (form.version() != present.version()) {
            throw new PreconditionFailedException();
        }
        try {
            book.replace(found, present, form.version(), form.entered(checked, choices(found)), person.name());
            return HttpResponse.seeOther(PublicationPages.place(found));
        } catch (InvalidException invalid) {
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("openness/grant", page(found, id, form, invalid.errors())));
        }
    }

    @Post("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.DELETE, subject = "grant")
    HttpResponse<?> withdraw(String region, UUID id, @Body Map<String, String> sent, SignedIn person) {
        Region found = reach.region(region);
        GrantAward present = book.grant(found, id);
        book.withdraw(found, present, new GrantForm(sent).version(), person.name());
        return HttpResponse.seeOther(PublicationPages.place(found));
    }

    private GrantPage page(Region region, @Nullable UUID id, GrantForm form, List<FieldError> errors) {
        return new GrantPage(
                region, id, form, choices(region), id == null ? List.of() : history.ofRegion(region.id(), id), errors);
    }

    private List<Partnership> choices(Region region) {
        List<UUID> overseen = scopes.ofRegionalOffice(region.id()).overseen();
        return partnerships.all().stream()
                .filter(partnership -> overseen.contains(partnership.id()))
                .sorted(Comparator.comparing(Partnership::name))
                .toList();
    }
}
