package org.cspplatform.server.dashboards.alerts;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.dashboards.alerts.AlertForm.Entered;
import org.cspplatform.server.dashboards.alerts.Watched.Choice;
import org.cspplatform.server.funding.Times;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Where people set what they are told. */
@Hidden
@Controller("/alerts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.REGION_OFFICER, Role.REGION_ANALYST, Role.BOARD_MEMBER})
class AlertPages {
    private final AlertStore store;
    private final Watched watched;
    private final PartnershipDirectory partnerships;
    private final RegionDirectory regions;
    private final Clock clock;

    AlertPages(
            AlertStore store,
            Watched watched,
            PartnershipDirectory partnerships,
            RegionDirectory regions,
            Clock clock) {
        this.store = store;
        this.watched = watched;
        this.partnerships = partnerships;
        this.regions = regions;
        this.clock = clock;
    }

    /** @param measure chosen in the form, as a page of figures that leads here does */
    @Get
    @Audited(action = AuditAction.READ, subject = "own-alerts")
    HttpResponse<?> list(SignedIn person, @QueryValue @Nullable String measure, @QueryValue @Nullable String done) {
        Map<String, String> values = measure == null ? Map.of() : Map.of("measure", measure);
        return HttpResponse.ok(Pages.view("dashboards/alerts", page(person, values, List.of(), words(done))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.CREATE, subject = "own-alerts")
    HttpResponse<?> add(SignedIn person, @Body Map<String, String> sent) {
        List<FieldError> errors = new ArrayList<>();
        Entered entered = AlertForm.read(sent, watched.choices(), members(person), errors);
        if (errors.isEmpty() && !store.add(alert(person, entered))) {
            errors.add(new FieldError(
                    "bound",
                    store.of(person.accountId()).size() < AlertStore.MOST
                            ? "You are told of this number already"
                            : "You have " + AlertStore.MOST + " alerts, which is the most. Remove one first"));
        }
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("dashboards/alerts", page(person, sent, errors, null)));
        }
        return HttpResponse.seeOther(URI.create("/alerts?done=added"));
    }

    @Post("/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.DELETE, subject = "own-alerts")
    HttpResponse<?> remove(SignedIn person, UUID id) {
        if (!store.remove(id, person.accountId())) {
            throw new NotFoundException("alert");
        }
        return HttpResponse.seeOther(URI.create("/alerts?done=removed"));
    }

    /** What is past the number already when it is set is no crossing: the page says so and no letter does. */
    private Alert alert(SignedIn person, Entered entered) {
        Partnership subject = entered.subject();
        Choice choice = entered.choice();
        Alert alert = new Alert(
                UUID.randomUUID(),
                person.accountId(),
                person.partnershipId(),
                person.regionId(),
                choice.module(),
                choice.measure(),
                choice.title() + (subject == null ? "" : " in " + subject.shortName()),
                subject == null ? null : subject.id(),
                entered.rises(),
                entered.bound(),
                null,
                null);
        return watched.figures()
                .latest(choice.module(), choice.measure(), alert.subject())
                .map(latest -> new Alert(
                        alert.id(),
                        alert.account(),
                        alert.partnership(),
                        alert.region(),
                        alert.module(),
                        alert.measure(),
                        alert.title(),
                        alert.subject(),
                        alert.rises(),
                        alert.bound(),
                        alert.isPast(latest.figure()),
                        latest.period()))
                .orElse(alert);
    }

    private AlertsPage page(
            SignedIn person, Map<String, String> values, List<FieldError> errors, @Nullable String done) {
        Map<String, String> measures = new LinkedHashMap<>(Map.of("", "Choose a measure"));
        watched.choices().forEach((name, choice) -> measures.put(name, choice.title()));
        Map<String, String> subjects = new LinkedHashMap<>();
        UUID region = person.regionId();
        if (region != null) {
            subjects.put("", regions.byId(region).map(Region::name).orElse("The region") + " as a whole");
            members(person).forEach((code, member) -> subjects.put(code, member.shortName()));
        }
        return new AlertsPage(
                store.of(person.accountId()).stream().map(AlertPages::row).toList(),
                store.lately(person.accountId()).stream()
                        .map(crossing -> Times.text(crossing.at()) + ": " + AlertWords.passed(crossing.alert()))
                        .toList(),
                measures,
                subjects,
                values,
                errors,
                done);
    }

    private Map<String, Partnership> members(SignedIn person) {
        Map<String, Partnership> members = new LinkedHashMap<>();
        UUID region = person.regionId();
        if (region != null) {
            partnerships.inRegion(region, LocalDate.now(clock)).forEach(each -> members.put(each.code(), each));
        }
        return members;
    }

    private static AlertsPage.Row row(Alert alert) {
        boolean past = Boolean.TRUE.equals(alert.past());
        String state = alert.past() == null ? "No figure yet" : past ? "Passed" : "Not passed";
        return new AlertsPage.Row(alert.id().toString(), alert.title(), AlertWords.bound(alert), state, past);
    }

    private static @Nullable String words(@Nullable String done) {
        return switch (done) {
            case "added" -> "You will be told";
            case "removed" -> "Alert removed";
            case null, default -> null;
        };
    }
}
