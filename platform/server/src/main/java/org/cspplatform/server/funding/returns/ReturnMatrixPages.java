package org.cspplatform.server.funding.returns;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** The regional office sees which returns are there, and sets when they are due. */
@Hidden
@Controller("/regions/{region}/returns/{year}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.REGION_OFFICER)
class ReturnMatrixPages {
    private final Reach reach;
    private final ReturnMatrices matrices;

    ReturnMatrixPages(Reach reach, ReturnMatrices matrices) {
        this.reach = reach;
        this.matrices = matrices;
    }

    @Get
    @Audited(action = AuditAction.COMBINE, subject = "return-matrix")
    HttpResponse<?> matrix(String region, FinancialYear year, @QueryValue @Nullable String done) {
        Region known = reach.region(region);
        return ReturnPageMaker.show(
                "matrix",
                new ReturnMatrixPage(
                        known, matrices.of(known, year), Map.of(), List.of(), ReturnPageMaker.words(done)));
    }

    @Post("/{quarter}/due-date")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "due-date")
    HttpResponse<?> due(
            String region, FinancialYear year, Quarter quarter, @Body Map<String, String> form, SignedIn person) {
        Region known = reach.region(region);
        String field = "due-" + quarter;
        String typed = Words.tidy(form.get(field));
        String wrong;
        try {
            matrices.setDue(known, year, quarter, LocalDate.parse(typed), Actor.of(person));
            return ReturnPageMaker.redirect("/regions/" + region + "/returns/" + year + "?done=due");
        } catch (DateTimeParseException noDate) {
            wrong = "Enter a date such as 2016-10-31";
        } catch (InvalidException invalid) {
            wrong = invalid.errors().getFirst().message();
        }
        return HttpResponse.unprocessableEntity()
                .body(Pages.view(
                        "returns/matrix",
                        new ReturnMatrixPage(
                                known,
                                matrices.of(known, year),
                                Map.of(field, typed),
                                List.of(new FieldError(field, wrong)),
                                null)));
    }
}
