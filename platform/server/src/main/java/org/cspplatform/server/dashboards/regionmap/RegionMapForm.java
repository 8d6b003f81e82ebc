package org.cspplatform.server.dashboards.regionmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cspplatform.server.charts.HexPlace;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;

/**
 * Places as they were entered, right or wrong.
 *
 * @param sent by field: column-CODE and row-CODE of each partnership, and the version of the map that was shown
 */
public record RegionMapForm(Map<String, String> sent) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");

    public RegionMapForm {
        sent = Map.copyOf(sent);
    }

    /** The places as they are. */
    static RegionMapForm of(RegionMap map) {
        Map<String, String> fields = new HashMap<>();
        map.layout().places().forEach((code, place) -> {
            fields.put("column-" + code, Integer.toString(place.column()));
            fields.put("row-" + code, Integer.toString(place.row()));
        });
        return new RegionMapForm(fields);
    }

    /** What a field has, empty when it was left out. */
    public String text(String field) {
        return sent.getOrDefault(field, "").strip();
    }

    /** The version that was shown; one that no map has when it does not say. */
    long version() {
        return text("version").matches("\\d{1,18}") ? Long.parseLong(text("version")) : -1;
    }

    /**
     * The places by code.
     *
     * @throws InvalidException naming everything that keeps them from being a map
     */
    Map<String, HexPlace> places(RegionMap map) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, HexPlace> places = new HashMap<>();
        List<Partnership> readable = new ArrayList<>();
        for (Partnership member : map.members()) {
            boolean column = isNumber("column", member, errors);
            boolean row = isNumber("row", member, errors);
            if (column && row) {
                readable.add(member);
                places.put(
                        member.code(),
                        HexPlace.at(
                                Integer.parseInt(text("column-" + member.code())),
                                Integer.parseInt(text("row-" + member.code()))));
            }
        }
        RegionMap ofReadable = new RegionMap(map.region(), map.version(), readable, map.chosen());
        errors.addAll(RegionMaps.broken(ofReadable, places));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return places;
    }

    private boolean isNumber(String what, Partnership member, List<FieldError> errors) {
        String field = what + "-" + member.code();
        if (NUMBER.matcher(text(field)).matches()) {
            return true;
        }
        errors.add(new FieldError(
                field,
                text(field).isEmpty()
                        ? "Enter the %s of %s".formatted(what, member.shortName())
                        : "The %s of %s must be a whole number, such as 3".formatted(what, member.shortName())));
        return false;
    }
}
