package org.cspplatform.server.funding.plan;

import io.micronaut.core.annotation.Introspected;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.Checked;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.PreconditionFailedException;
import org.jspecify.annotations.Nullable;

/** Where the region's office keeps its list of themes. */
@Hidden
@Controller("/regions/{region}/themes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.REGION_OFFICER)
class ThemePages {
    private final Reach reach;
    private final ThemeStore themes;
    private final Checked checked;

    ThemePages(Reach reach, ThemeStore themes, Checked checked) {
        this.reach = reach;
        this.themes = themes;
        this.checked = checked;
    }

    /** A theme as it was entered, or a press of its button. */
    @Introspected
    record ThemeForm(
            @Nullable String name,
            @Nullable Long version,
            @Nullable Boolean withdrawn) {}

    @Get
    HttpResponse<?> show(String region) {
        return HttpResponse.ok(Pages.view("plan/themes", page(reach.region(region), "", List.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(String region, @Body ThemeForm form, SignedIn person) {
        Region found = ThemeApi.ownRegion(reach, region);
        String name = Objects.requireNonNullElse(form.name(), "").strip();
        try {
            themes.add(found.id(), checked.require(new NewTheme(name, false)), person.name());
            return HttpResponse.seeOther(URI.create("/regions/" + found.code() + "/themes"));
        } catch (InvalidException invalid) {
            return again(found, name, invalid.errors());
        } catch (ConflictException exists) {
            return again(found, name, List.of(new FieldError("name", exists.words())));
        }
    }

    /** Withdraws a theme, or offers it again. */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> replace(String region, UUID id, @Body ThemeForm form, SignedIn person) {
        Region found = ThemeApi.ownRegion(reach, region);
        Theme present = themes.find(found.id(), id).orElseThrow(() -> new NotFoundException("theme"));
        if (!Objects.equals(form.version(), present.version())) {
            throw new PreconditionFailedException();
        }
        boolean withdrawn = Boolean.TRUE.equals(form.withdrawn());
        themes.replace(found.id(), present, new NewTheme(present.name(), withdrawn), person.name());
        return HttpResponse.seeOther(URI.create("/regions/" + found.code() + "/themes"));
    }

    private HttpResponse<?> again(Region region, String name, List<FieldError> errors) {
        return HttpResponse.unprocessableEntity().body(Pages.view("plan/themes", page(region, name, errors)));
    }

    private ThemesPage page(Region region, String name, List<FieldError> errors) {
        return new ThemesPage(region, themes.of(region.id()), name, errors);
    }
}
