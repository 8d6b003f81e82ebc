package org.cspplatform.server.records.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;

/**
 * The columns that a file of a dataset may have.
 *
 * @param offered name and label of each, in the order of the fields
 * @param required names of those that must be there
 */
record FileColumns(List<Offered> offered, List<String> required, Map<String, String> byName) {
    /** A part of an entry of a list within a record: {@code offences.2.code}. */
    private static final Pattern PART = Pattern.compile("([A-Za-z0-9]+)\\.(\\d{1,3})\\.([A-Za-z0-9]+)");

    /** What a heading can stand for. */
    record Offered(String name, String label) {}

    static FileColumns of(DatasetModel dataset) {
        return dataset.derived(FileColumns.class, FileColumns::read);
    }

    private static FileColumns read(DatasetModel dataset) {
        List<Offered> offered = new ArrayList<>();
        List<String> required = new ArrayList<>();
        Map<String, String> byName = new HashMap<>();
        for (FieldModel field : dataset.fields()) {
            offered.add(new Offered(field.name(), field.label()));
            if (field.required()) {
                required.add(field.name());
            }
        }
        // A name wins over another field's label.
        offered.forEach(column -> byName.putIfAbsent(simplified(column.name()), column.name()));
        offered.forEach(column -> byName.putIfAbsent(simplified(column.label()), column.name()));
        return new FileColumns(List.copyOf(offered), List.copyOf(required), Map.copyOf(byName));
    }

    /** The column that a heading names, by its name or its label, however it is written. */
    Optional<String> meantBy(String heading) {
        Matcher part = PART.matcher(heading.strip());
        if (part.matches() && byName.containsKey(simplified(part.group(1)))) {
            return Optional.of(byName.get(simplified(part.group(1))) + "." + part.group(2) + "." + part.group(3));
        }
        return Optional.ofNullable(byName.get(simplified(heading)));
    }

    /** What people call a column. */
    String label(String name) {
        return offered.stream()
                .filter(column -> column.name().equals(name))
                .map(Offered::label)
                .findFirst()
                .orElse(name);
    }

    boolean has(String name) {
        return offered.stream().anyMatch(column -> column.name().equals(name))
                || meantBy(name).filter(name::equals).isPresent();
    }

    private static String simplified(String words) {
        StringBuilder kept = new StringBuilder();
        words.toLowerCase(Locale.UK)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
