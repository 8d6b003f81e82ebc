package org.cspplatform.server.records.imports;

import java.util.AbstractMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of a file as texts by field, without a map of its own for each of a million rows. */
final class MappedRow extends AbstractMap<String, String> {
    private final Map<String, Integer> places;
    private final List<String> cells;

    MappedRow(Map<String, Integer> places, List<String> cells) {
        this.places = places;
        this.cells = cells;
    }

    @Override
    public @Nullable String get(@Nullable Object field) {
        Integer place = places.get(field);
        return place == null || place >= cells.size() ? null : cells.get(place);
    }

    @Override
    public boolean containsKey(@Nullable Object field) {
        return get(field) != null;
    }

    @Override
    public Set<String> keySet() {
        return places.keySet();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        Set<Map.Entry<String, String>> entries = new HashSet<>();
        places.forEach((field, place) -> {
            if (place < cells.size()) {
                entries.add(Map.entry(field, cells.get(place)));
            }
        });
        return entries;
    }
}
