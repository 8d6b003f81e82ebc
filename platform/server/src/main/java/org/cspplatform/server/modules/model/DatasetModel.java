package org.cspplatform.server.modules.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.cspplatform.module.OtherRecords;
import org.cspplatform.module.Regime;
import org.cspplatform.module.Whose;
import org.jspecify.annotations.Nullable;

/**
 * A record type with its fields in the author's order, those that the platform works out last.
 *
 * @param module the module's id
 * @param schema the module's schema
 * @param table the table in it
 * @param one what one record is called in a sentence
 * @param keep null when the platform proposes to erase nothing
 * @param fields one a column
 * @param rules asked in order, once each field is right by itself
 * @param type the author's record
 * @param maker makes the author's record of stored values in the order of the fields
 * @param siblings every dataset of the module, this one included; complete once the module has been read
 * @param derived what others worked out of this model once; it goes when the model goes
 */
public record DatasetModel(
        String module,
        String id,
        String title,
        String one,
        String description,
        Whose whose,
        Regime regime,
        @Nullable KeepModel keep,
        String schema,
        String table,
        List<FieldModel> fields,
        List<RuleModel> rules,
        Class<? extends Record> type,
        RecordMaker maker,
        Siblings siblings,
        Map<Class<?>, Object> derived) {
    public DatasetModel {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
    }

    /** A rule: the field to blame, the words, the question. */
    public record RuleModel(String field, String message, BiPredicate<Record, OtherRecords> holds, boolean across) {}

    /** Makes the author's record. */
    public interface RecordMaker {
        /**
         * @param values of the fields that are entered; further ones are not looked at
         * @throws InvalidRecordException when the record's own constructor refuses the values
         */
        Record of(List<? extends @Nullable Object> values);

        /** What an author's record holds, as it is stored, in the order of the fields. */
        List<@Nullable Object> entered(Record made);

        /**
         * What the platform works out of a record, as it is stored, in the order of the fields.
         *
         * @throws InvalidRecordException when a method of the author's throws
         */
        List<@Nullable Object> workedOut(Record made);
    }

    /** The datasets of the module. */
    @FunctionalInterface
    public interface Siblings {
        List<DatasetModel> all();
    }

    public Optional<FieldModel> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The fields that somebody fills in. */
    public List<FieldModel> entered() {
        return fields.stream().filter(field -> !field.derived()).toList();
    }

    /** Whether the records are a region's. */
    public boolean regional() {
        return whose == Whose.REGION;
    }

    /** Whether a partnership may share a record with its region. */
    public boolean shareable() {
        return whose == Whose.SHAREABLE;
    }

    /** The column that says whose a record is. */
    public String ownerColumn() {
        return regional() ? "region_id" : "tenant_id";
    }

    /** The dataset of the same module with this id. */
    public Optional<DatasetModel> sibling(String datasetId) {
        return siblings.all().stream()
                .filter(dataset -> dataset.id().equals(datasetId))
                .findFirst();
    }

    /** The dataset of the same module with this record type. */
    public Optional<DatasetModel> sibling(Class<?> recordType) {
        return siblings.all().stream()
                .filter(dataset -> dataset.type().equals(recordType))
                .findFirst();
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
        Object known = derived.get(kind);
        if (known == null) {
            // Not computeIfAbsent: what is worked out may itself ask for something derived.
            T made = work.apply(this);
            Object before = derived.putIfAbsent(kind, made);
            known = before == null ? made : before;
        }
        return kind.cast(known);
    }

    static Map<Class<?>, Object> nothingDerived() {
        return new ConcurrentHashMap<>();
    }
}
