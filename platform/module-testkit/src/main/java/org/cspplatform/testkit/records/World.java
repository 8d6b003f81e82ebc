package org.cspplatform.testkit.records;

import java.util.ArrayList;
import java.util.Collections;
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
    private final Map<Class<?>, Map<List<Object>, Record>> byKey = new HashMap<>();

    public void add(Record record) {
        records.computeIfAbsent(record.getClass(), _ -> new ArrayList<>()).add(record);
        byKey.computeIfAbsent(record.getClass(), _ -> new HashMap<>()).put(key(record), record);
    }

    @SuppressWarnings("unchecked") // add() puts each under its own class
    public <T extends Record> List<T> of(Class<T> dataset) {
        return (List<T>) Collections.unmodifiableList(records.getOrDefault(dataset, List.of()));
    }

    /** Whether there is a record with this key. */
    public boolean knows(Class<?> dataset, List<Object> key) {
        return byKey.getOrDefault(dataset, Map.of()).containsKey(key);
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
        return Optional.ofNullable(byKey.getOrDefault(dataset, Map.of()).get(List.<Object>of(reference.key())))
                .map(dataset::cast);
    }

    @Override
    public <T extends Record> List<T> where(Class<T> dataset, String field, Object value) {
        Field component = Field.componentsOf(dataset).stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no field " + field));
        return of(dataset).stream()
                .filter(record -> value.equals(component.of(record)))
                .limit(1000)
                .toList();
    }
}
