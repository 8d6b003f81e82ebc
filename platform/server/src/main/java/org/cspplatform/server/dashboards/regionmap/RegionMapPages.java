package org.cspplatform.server.dashboards.regionmap;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.List;
import java.util.Map;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.charts.ChartViews;
import org.cspplatform.server.charts.HexLayout;
import org.cspplatform.server.charts.HexPlace;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.PreconditionFailedException;
import org.jspecify.annotations.Nullable;

/** Where the office of a region says how its partnerships lie on every map of them. */
@Hidden
@Controller("/regions/{region}/map")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.REGION_OFFICER)
class RegionMapPages {
    private static final String CHANGED =
            "Somebody else changed the map while you worked on it. What you entered is still here: keep it to replace"
                    + " theirs";

    private final Reach reach;
    private final RegionMaps maps;
    private final ChartViews charts;

    RegionMapPages(Reach reach, RegionMaps maps, ChartViews charts) {
        this.reach = reach;
        this.maps = maps;
        this.charts = charts;
    }

    @Get
    @Audited(action = AuditAction.READ, subject = "region-map")
    HttpResponse<?> show(String region, @QueryValue @Nullable String done) {
        RegionMap map = own(region);
        String words =
                switch (done) {
                    case "kept" -> "Every map of the region shows these places from now on";
                    case "automatic" -> "The places are found automatically again";
                    case null, default -> null;
                };
        return HttpResponse.ok(view(map, RegionMapForm.of(map), map.layout(), false, words, List.of()));
    }

    /** Keeps the places, shows them without keeping them, or takes them away, after which button was pressed. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(action = AuditAction.UPDATE, subject = "region-map")
    HttpResponse<?> place(String region, @Body Map<String, String> sent) {
        RegionMap map = own(region);
        RegionMapForm form = new RegionMapForm(sent);
        if (form.text("to").equals("automatic")) {
            maps.reset(map);
            return HttpResponse.seeOther(URI.create(path(map.region()) + "?done=automatic"));
        }
        try {
            Map<String, HexPlace> places = form.places(map);
            HexLayout entered = HexLayout.of(
                    map.region().code(),
                    map.members().stream().map(Partnership::code).toList(),
                    places);
            if (form.text("to").equals("preview")) {
                return HttpResponse.ok(view(map, form, entered, true, null, List.of()));
            }
            if (form.version() != map.version()) {
                return changed(map, form, entered);
            }
            maps.place(map, places);
            return HttpResponse.seeOther(URI.create(path(map.region()) + "?done=kept"));
        } catch (InvalidException wrong) {
            return HttpResponse.unprocessableEntity().body(view(map, form, map.layout(), false, null, wrong.errors()));
        } catch (PreconditionFailedException meanwhile) {
            return changed(own(region), form, map.layout());
        }
    }

    private HttpResponse<?> changed(RegionMap map, RegionMapForm form, HexLayout entered) {
        List<FieldError> errors = List.of(new FieldError("places", CHANGED));
        return HttpResponse.status(HttpStatus.PRECONDITION_FAILED).body(view(map, form, entered, true, null, errors));
    }

    private RegionMap own(String region) {
        Region found = reach.region(region);
        RegionMaps.requireOwn(found);
        return maps.of(found);
    }

    private Object view(
            RegionMap map,
            RegionMapForm form,
            HexLayout layout,
            boolean entered,
            @Nullable String done,
            List<FieldError> errors) {
        return Pages.view(
                "dashboards/map",
                new RegionMapPage(
                        map, form, charts.of(RegionMapPage.drawn(map, layout, entered)), entered, done, errors));
    }

    private static String path(Region region) {
        return "/regions/" + region.code() + "/map";
    }
}
