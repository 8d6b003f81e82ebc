package org.cspplatform.server.process.due;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.records.RecordReader;
import org.cspplatform.server.records.StoredRecord;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.UnavailableException;

/** What to call records in a list: by their keys, unless a key names a person. */
@Singleton
final class RecordNames {
    private final Modules modules;
    private final RecordReader records;

    RecordNames(Modules modules, RecordReader records) {
        this.modules = modules;
        this.records = records;
    }

    private record Place(String module, String dataset) {}

    Map<UUID, String> of(List<DueRow> rows) {
        Map<UUID, String> names = new HashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Place(row.module(), row.dataset()),
                        Collectors.mapping(DueRow::record, Collectors.toList())))
                .forEach((place, ids) -> names.putAll(names(place, ids)));
        return names;
    }

    private Map<UUID, String> names(Place place, List<UUID> ids) {
        try {
            return modules.inUse(
                    place.module(),
                    place.dataset(),
                    (_, dataset) -> records
                            .some(dataset, ids.stream().distinct().toList())
                            .stream()
                            .collect(Collectors.toMap(StoredRecord::id, record -> name(dataset, record))));
        } catch (NotFoundException | UnavailableException notNow) {
            return Map.of();
        }
    }

    private static String name(DatasetModel dataset, StoredRecord record) {
        List<FieldModel> key = dataset.key();
        return key.stream().anyMatch(FieldModel::personal)
                ? dataset.one()
                : key.stream()
                        .map(field -> record.value(dataset, field.name()))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ", dataset.one() + " ", ""))
                        .strip();
    }
}
