package org.cspplatform.server.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where each partnership of a region lies on its map of hexagons.
 *
 * @param places by the partnership's code
 */
public record HexLayout(Map<String, HexPlace> places) {
    private static final Pattern LINE = Pattern.compile("([a-z0-9-]+),(-?\\d+),(-?\\d+)");

    public HexLayout {
        places = Map.copyOf(places);
    }

    /**
     * The places that were drawn for the region, roughly as on a map; partnerships without one, and those of any other region,
     * fill rows in the order given, below what is drawn.
     */
    public static HexLayout of(String region, Collection<String> partnerships) {
        return of(region, partnerships, Map.of());
    }

    /**
     * The places that the region chose itself, if any, before those that were drawn. None lies left of the first column or above the
     * first row.
     */
    public static HexLayout of(String region, Collection<String> partnerships, Map<String, HexPlace> chosen) {
        Map<String, HexPlace> drawn = chosen.isEmpty() ? drawn(region) : chosen;
        Map<String, HexPlace> places = new LinkedHashMap<>();
        partnerships.stream().filter(drawn::containsKey).forEach(code -> places.put(code, drawn.get(code)));
        List<String> rest =
                partnerships.stream().filter(code -> !places.containsKey(code)).toList();
        int columns = Math.max(1, (int) Math.round(Math.sqrt(rest.size())));
        int first =
                places.values().stream().mapToInt(place -> place.r() + 1).max().orElse(0);
        for (int i = 0; i < rest.size(); i++) {
            int row = first + i / columns;
            // Every second row begins half a place further right, and so the block stays upright.
            places.put(rest.get(i), new HexPlace(i % columns - Math.floorDiv(row, 2), row));
        }
        int left = places.values().stream().mapToInt(HexPlace::column).min().orElse(0);
        places.replaceAll((_, place) -> HexPlace.at(place.column() - Math.min(0, left), place.row()));
        return new HexLayout(places);
    }

    /** @throws IllegalArgumentException when it has no such partnership */
    public HexPlace place(String partnership) {
        HexPlace place = places.get(partnership);
        if (place == null) {
            throw new IllegalArgumentException("No place for " + partnership);
        }
        return place;
    }

    private static Map<String, HexPlace> drawn(String region) {
        Map<String, HexPlace> drawn = new HashMap<>();
        Set<HexPlace> taken = new HashSet<>();
        text(region).lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
            HexPlace place = new HexPlace(Integer.parseInt(line.group(2)), Integer.parseInt(line.group(3)));
            if (!taken.add(place)) {
                throw new IllegalStateException("Two partnerships of " + region + " lie at " + place);
            }
            drawn.put(line.group(1), place);
        });
        return drawn;
    }

    private static String text(String region) {
        // Codes have no dots or slashes, so that no other file is read.
        if (!region.matches("[a-z0-9-]+")) {
            return "";
        }
        try (@Nullable InputStream file = HexLayout.class.getResourceAsStream("/charts/" + region + ".csv")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
