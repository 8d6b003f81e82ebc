package org.cspplatform.server.records;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
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
     * @param values a record that is right by itself
     * @param self the record's id, if it has one yet
     */
    public List<FieldError> errors(DatasetModel dataset, List<@Nullable Object> values, @Nullable UUID self) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < dataset.fields().size(); i++) {
            FieldModel field = dataset.fields().get(i);
            Object value = values.get(i);
            if (value == null) {
                continue;
            }
            if (field.type() instanceof Pointer pointer
                    && !references
                            .missing(dataset, pointer, Set.of(value.toString()))
                            .isEmpty()) {
                errors.add(new FieldError(field.name(), nothingThere(pointer)));
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

    /** What is said of a reference to nothing. */
    public static String nothingThere(Pointer pointer) {
        return "There is no " + pointer.one() + " with this reference";
    }

    /** @throws InvalidException when something is wrong */
    void require(DatasetModel dataset, List<@Nullable Object> values, @Nullable UUID self) {
        List<FieldError> errors = looksFurther(dataset) ? errors(dataset, values, self) : List.of();
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
