package org.cspplatform.server.openness.grants;

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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.monitoring.MonitoringTables;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.openness.Months;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Where the region's office sees what is due to be published, and publishes it. */
@Hidden
@Controller("/regions/{region}/publication")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.REGION_OFFICER)
class PublicationPages {
    private final Reach reach;
    private final GrantBook book;
    private final MonitoringTables money;
    private final PartnershipDirectory partnerships;

    PublicationPages(Reach reach, GrantBook book, MonitoringTables money, PartnershipDirectory partnerships) {
        this.reach = reach;
        this.book = book;
        this.money = money;
        this.partnerships = partnerships;
    }

    @Get
    @Audited(action = AuditAction.READ, subject = "publication")
    HttpResponse<?> overview(String region) {
        Region found = reach.region(region);
        List<FinancialYear> open = book.openYears(found);
        TreeSet<FinancialYear> years = new TreeSet<>(money.years(found));
        years.addAll(open);
        List<PublicationPage.Ungranted> ungranted = new ArrayList<>();
        book.ungranted(found).forEach(each -> partnerships
                .byId(each.partnershipId())
                .ifPresent(partnership ->
                        ungranted.add(new PublicationPage.Ungranted(partnership, each.year(), each.amount()))));
        PublicationPage page = new PublicationPage(
                found,
                book.months(found),
                years.descendingSet().stream()
                        .map(year -> new PublicationPage.Year(year, open.contains(year)))
                        .toList(),
                ungranted);
        return HttpResponse.ok(Pages.view("openness/publication", page));
    }

    @Get("/months/{month}")
    @Audited(action = AuditAction.READ, subject = "publication")
    HttpResponse<?> month(String region, String month) {
        Region found = reach.region(region);
        return HttpResponse.ok(monthView(found, month, "", List.of()));
    }

    @Post("/months/{month}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.APPROVE, subject = "grant-publication")
    HttpResponse<?> publish(String region, String month, @Nullable @Body Map<String, String> form, SignedIn person) {
        Region found = reach.region(region);
        // The form of a first edition has no field.
        String correction = form == null ? "" : form.getOrDefault("correction", "");
        try {
            book.publish(found, Months.parse(month), correction, person.name());
            return HttpResponse.seeOther(place(found));
        } catch (InvalidException invalid) {
            return HttpResponse.unprocessableEntity().body(monthView(found, month, correction, invalid.errors()));
        }
    }

    /** Opens the money of a year to the public, or closes it. */
    @Post("/years/{year}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.APPROVE, subject = "money-publication")
    HttpResponse<?> decide(String region, FinancialYear year, @Body Map<String, String> form, SignedIn person) {
        Region found = reach.region(region);
        book.decide(found, year, form.getOrDefault("published", "").equals("yes"), person.name());
        return HttpResponse.seeOther(place(found));
    }

    private Object monthView(Region region, String month, String correction, List<FieldError> errors) {
        return Pages.view(
                "openness/month", new MonthPage(region, book.month(region, Months.parse(month)), correction, errors));
    }

    static URI place(Region region) {
        return URI.create("/regions/" + region.code() + "/publication");
    }
}
