package org.cspplatform.server.dashboards.regionmap;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.charts.HexPlace;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.ETags;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** Where the partnerships of a region lie on maps of hexagons; the ETag is the version of the map. */
@Controller("/api/v1/regions/{region}/map")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Region's map")
class RegionMapApi {
    private final Reach reach;
    private final RegionMaps maps;

    RegionMapApi(Reach reach, RegionMaps maps) {
        this.reach = reach;
        this.maps = maps;
    }

    /**
     * One place.
     *
     * @param partnership its code
     * @param column from the left, 0 to 20; in the rows 1, 3, 5 … all lie half a place further right
     * @param row from the top, 0 to 20
     */
    @Introspected
    record PlaceOnMap(
            @Nullable String partnership,
            @Nullable Integer column,
            @Nullable Integer row) {}

    /** @param automatic whether the places were found and not chosen */
    @Introspected
    record MapAnswer(String region, long version, boolean automatic, List<PlaceOnMap> places) {
        static MapAnswer of(RegionMap map) {
            return new MapAnswer(
                    map.region().code(),
                    map.version(),
                    map.automatic(),
                    map.members().stream()
                            .map(member -> {
                                HexPlace place = map.layout().place(member.code());
                                return new PlaceOnMap(member.code(), place.column(), place.row());
                            })
                            .toList());
        }
    }

    @Introspected
    record NewMap(@Nullable List<@Nullable PlaceOnMap> places) {}

    /** Where each partnership lies now. */
    @Get
    @Secured({
        Role.REGION_OFFICER,
        Role.REGION_ANALYST,
        Role.BOARD_MEMBER,
        Role.PARTNERSHIP_LEAD,
        Role.PARTNERSHIP_OFFICER
    })
    @Audited(action = AuditAction.READ, subject = "region-map")
    HttpResponse<MapAnswer> read(String region) {
        return answer(maps.of(reach.region(region)));
    }

    /** Places every partnership of the region anew; {@code If-Match} is the version that it replaces. */
    @Put
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.UPDATE, subject = "region-map")
    HttpResponse<MapAnswer> place(String region, @Body NewMap body, HttpRequest<?> request) {
        RegionMap map = own(region);
        ETags.require(request, map.version());
        maps.place(map, places(body));
        return answer(maps.of(map.region()));
    }

    /** Has the places found automatically again. */
    @Delete
    @Secured(Role.REGION_OFFICER)
    @Audited(action = AuditAction.UPDATE, subject = "region-map")
    HttpResponse<MapAnswer> reset(String region, HttpRequest<?> request) {
        RegionMap map = own(region);
        ETags.require(request, map.version());
        maps.reset(map);
        return answer(maps.of(map.region()));
    }

    private RegionMap own(String region) {
        Region found = reach.region(region);
        RegionMaps.requireOwn(found);
        return maps.of(found);
    }

    private static Map<String, HexPlace> places(NewMap body) {
        Map<String, HexPlace> places = new HashMap<>();
        for (PlaceOnMap place : Objects.requireNonNullElse(body.places(), List.<@Nullable PlaceOnMap>of())) {
            String code = place == null ? null : place.partnership();
            Integer column = place == null ? null : place.column();
            Integer row = place == null ? null : place.row();
            if (code == null || column == null || row == null) {
                throw new InvalidException("places", "Each place has a partnership, a column and a row");
            }
            if (places.put(code, HexPlace.at(column, row)) != null) {
                throw new InvalidException("places", "A partnership has two places");
            }
        }
        return places;
    }

    private static HttpResponse<MapAnswer> answer(RegionMap map) {
        return HttpResponse.ok(MapAnswer.of(map)).header(HttpHeaders.ETAG, ETags.of(map.version()));
    }
}
