package org.cspplatform.server.records;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.DatasetModel.RuleModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.FileId;
import org.cspplatform.server.modules.model.FieldType.Pointer;
import org.cspplatform.server.records.files.AttachmentStore;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** Checks what a record says of others: references, files that were sent before, the author's rules across records. */
@Singleton
public final class OthersCheck {
    private final References references;
    private final AttachmentStore attachments;
    private final AuthorRules rules;
    private final RecordStore store;

    OthersCheck(References references, AttachmentStore attachments, AuthorRules rules, RecordStore store) {
        this.references = references;
        this.attachments = attachments;
        this.rules = rules;
        this.store = store;
    }

    /** Whether there is anything to look up; if not, a file need not ask for each of its rows. */
    public static boolean looksFurther(DatasetModel dataset) {
        return dataset.rules().stream().anyMatch(RuleModel::across)
                || dataset.entered().stream()
                        .anyMatch(field -> field.type() instanceof Pointer || field.type() instanceof FileId);
    }

    /**
     * The keys to which some records point and to which there is no record.
     *
     * @param byField by the place of the field
     */
    public record Missing(Map<Integer, Set<String>> byField) {
        private boolean holds(int field, Object key) {
            return byField.getOrDefault(field, Set.of()).contains(key.toString());
        }
    }

    /** Looks up the references of many records at once; those that come together may point to one another. */
    public Missing missing(DatasetModel dataset, List<List<@Nullable Object>> rows) {
        Map<Integer, Set<String>> byField = new HashMap<>();
        for (int i = 0; i < dataset.fields().size(); i++) {
            if (dataset.fields().get(i).type() instanceof Pointer pointer) {
                Set<String> keys = texts(rows, i);
                if (pointer.dataset().equals(dataset.id())) {
                    keys.removeAll(
                            texts(rows, dataset.fields().indexOf(dataset.key().getFirst())));
                }
                byField.put(i, keys.isEmpty() ? Set.of() : references.missing(dataset, pointer, keys));
            }
        }
        return new Missing(byField);
    }

    private static Set<String> texts(List<List<@Nullable Object>> rows, int field) {
        Set<String> texts = new HashSet<>();
        for (List<@Nullable Object> row : rows) {
            Object value = row.get(field);
            if (value != null) {
                texts.add(value.toString());
            }
        }
        return texts;
    }

    /**
     * @param values a record that is right by itself
     * @param self the record's id, if it has one yet
     */
    public List<FieldError> errors(DatasetModel dataset, List<@Nullable Object> values, @Nullable UUID self) {
        return errors(dataset, values, self, missing(dataset, List.of(values)));
    }

    /** @param missing of this record and others that come with it */
    public List<FieldError> errors(
            DatasetModel dataset, List<@Nullable Object> values, @Nullable UUID self, Missing missing) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < dataset.fields().size(); i++) {
            FieldModel field = dataset.fields().get(i);
            Object value = values.get(i);
            if (value == null) {
                continue;
            }
            if (field.type() instanceof Pointer pointer && missing.holds(i, value)) {
                errors.add(new FieldError(field.name(), "There is no " + pointer.one() + " with this reference"));
            }
            if (field.type() instanceof FileId && !attachments.has(dataset, (UUID) value)) {
                errors.add(new FieldError(field.name(), field.label() + " must be a file that was sent before"));
            }
        }
        if (errors.isEmpty() && dataset.rules().stream().anyMatch(RuleModel::across)) {
            rules.askAcross(dataset, values, new ScopedRecords(store, dataset, values, self), errors);
        }
        return errors;
    }

    /** @throws InvalidException when something is wrong */
    void require(DatasetModel dataset, List<@Nullable Object> values, @Nullable UUID self) {
        List<FieldError> errors = looksFurther(dataset) ? errors(dataset, values, self) : List.of();
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
