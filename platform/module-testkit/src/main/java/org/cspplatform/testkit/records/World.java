package org.cspplatform.testkit.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.module.Key;
import org.cspplatform.module.OtherRecords;
import org.cspplatform.module.Reference;

/** All records of one place, so that rules can ask for others and references find theirs. */
public final class World implements OtherRecords {
    private final Map<Class<?>, List<Record>> records = new HashMap<>();

    public void add(Record record) {
        records.computeIfAbsent(record.getClass(), _ -> new ArrayList<>()).add(record);
    }

    public <T extends Record> List<T> of(Class<T> dataset) {
        return records.getOrDefault(dataset, List.of()).stream()
                .map(dataset::cast)
                .toList();
    }

    /** What the partnership knows a record by; empty where its type has no key. */
    public static List<Object> key(Record record) {
        return Field.componentsOf(record.getClass()).stream()
                .filter(field -> field.has(Key.class))
                .<Object>map(field -> String.valueOf(field.of(record)))
                .toList();
    }

    @Override
    public <T extends Record> Optional<T> find(Class<T> dataset, Reference<T> reference) {
        return of(dataset).stream()
                .filter(record -> key(record).equals(List.of(reference.key())))
                .findFirst();
    }

    @Override
    public <T extends Record> List<T> where(Class<T> dataset, String field, Object value) {
        return of(dataset).stream()
                .filter(record -> Field.componentsOf(dataset).stream()
                        .anyMatch(component -> component.name().equals(field) && value.equals(component.of(record))))
                .limit(1000)
                .toList();
    }
}
