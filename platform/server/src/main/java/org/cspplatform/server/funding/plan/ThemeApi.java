package org.cspplatform.server.funding.plan;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.ETags;
import org.cspplatform.server.web.ForbiddenException;
import org.cspplatform.server.web.NotFoundException;

/** The list of themes that a region keeps: names, no data about anybody. */
@Controller("/api/v1/regions/{region}/themes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Plans")
class ThemeApi {
    private final Reach reach;
    private final ThemeStore themes;

    ThemeApi(Reach reach, ThemeStore themes) {
        this.reach = reach;
        this.themes = themes;
    }

    /** All themes by name, the withdrawn ones last. */
    @Get
    @Secured({
        Role.REGION_OFFICER,
        Role.REGION_ANALYST,
        Role.PARTNERSHIP_LEAD,
        Role.PARTNERSHIP_OFFICER,
        Role.PARTNERSHIP_PROVIDER
    })
    List<Theme> themes(String region) {
        return themes.of(reach.region(region).id());
    }

    /** Adds a theme. */
    @Post
    @Secured(Role.REGION_OFFICER)
    HttpResponse<Theme> add(String region, @Body @Valid NewTheme theme, SignedIn person) {
        Theme added = themes.add(ownRegion(reach, region).id(), theme, person.name());
        return HttpResponse.created(added, URI.create("/api/v1/regions/" + region + "/themes"))
                .header(HttpHeaders.ETAG, ETags.of(added.version()));
    }

    /** Renames a theme, withdraws it or brings it back: the version named by If-Match. */
    @Put("/{id}")
    @Secured(Role.REGION_OFFICER)
    HttpResponse<Theme> replace(
            String region, UUID id, @Body @Valid NewTheme theme, SignedIn person, HttpRequest<?> request) {
        Region found = ownRegion(reach, region);
        Theme present = themes.find(found.id(), id).orElseThrow(() -> new NotFoundException("theme"));
        ETags.require(request, present.version());
        Theme replaced = themes.replace(found.id(), present, theme, person.name());
        return HttpResponse.ok(replaced).header(HttpHeaders.ETAG, ETags.of(replaced.version()));
    }

    static Region ownRegion(Reach reach, String code) {
        Region region = reach.region(code);
        if (!(Scope.current() instanceof Scope.OfRegionalOffice office
                && office.region().equals(region.id()))) {
            throw new ForbiddenException(
                    "not-your-themes", "Only the office of " + region.name() + " changes its list of themes.");
        }
        return region;
    }
}
