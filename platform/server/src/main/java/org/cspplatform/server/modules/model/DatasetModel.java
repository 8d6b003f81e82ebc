package org.cspplatform.server.modules.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.cspplatform.module.OtherRecords;
import org.jspecify.annotations.Nullable;

/**
 * A record type with its fields in the author's order.
 *
 * @param module the module's id
 * @param schema the module's schema
 * @param table the table in it
 * @param one what one record is called in a sentence
 * @param rules asked in order, once each field is right by itself
 * @param type the author's record
 * @param maker makes the author's record of stored values in the order of the fields
 * @param derived what others worked out of this model once; it goes when the model goes
 */
public record DatasetModel(
        String module,
        String id,
        String title,
        String one,
        String description,
        String schema,
        String table,
        List<FieldModel> fields,
        List<RuleModel> rules,
        Class<? extends Record> type,
        RecordMaker maker,
        Map<Class<?>, Object> derived) {
    public DatasetModel {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
    }

    /** A rule: the field to blame, the words, the question. */
    public record RuleModel(String field, String message, BiPredicate<Record, OtherRecords> holds, boolean across) {}

    /** Makes the author's record. */
    @FunctionalInterface
    public interface RecordMaker {
        /** @throws InvalidRecordException when the record's own constructor refuses the values */
        Record of(List<? extends @Nullable Object> values);
    }

    public Optional<FieldModel> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The date that decides the quarter; there is one when the dataset has measures. */
    public Optional<FieldModel> countsOn() {
        return fields.stream().filter(FieldModel::countsOn).findFirst();
    }

    public List<FieldModel> key() {
        return fields.stream().filter(FieldModel::key).toList();
    }

    /** Something that follows from this model alone, worked out the first time that it is asked for. */
    public <T> T derived(Class<T> kind, Function<DatasetModel, T> work) {
        return kind.cast(derived.computeIfAbsent(kind, _ -> work.apply(this)));
    }

    static Map<Class<?>, Object> nothingDerived() {
        return new ConcurrentHashMap<>();
    }
}
