package org.cspplatform.server.records;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldType.FileId;
import org.cspplatform.server.records.FormFiles.Sent;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Shows the form of a record and takes what was filled in. */
@Singleton
class FormDesk {
    private final RecordCheck check;
    private final RecordChanges changes;
    private final FormFiles files;
    private final Clock clock;

    FormDesk(RecordCheck check, RecordChanges changes, FormFiles files, Clock clock) {
        this.check = check;
        this.changes = changes;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What was filled in.
     *
     * @param raw to show it again
     * @param onlyRearranged whether an item more or less was asked for, so that nothing is to be saved yet
     * @param errors may grow when the record is stored
     */
    record Taken(
            Map<String, String> raw, List<@Nullable Object> values, boolean onlyRearranged, List<FieldError> errors) {
        boolean isRight() {
            return !onlyRearranged && errors.isEmpty();
        }
    }

    Taken take(DatasetModel data, @Nullable StoredRecord present, Sent sent, @Nullable UUID account) {
        Owners.written(data);
        Map<String, String> raw = FormTexts.of(data, sent.texts());
        List<FieldError> errors = new ArrayList<>();
        files.take(data, sent, raw, errors, account);
        if (FormTexts.onlyRearranges(sent.texts())) {
            return new Taken(raw, List.of(), true, errors);
        }
        RecordCheck.Outcome outcome = check.check(data, raw, present == null ? null : present.values());
        outcome.errors().stream()
                .filter(error ->
                        errors.stream().noneMatch(known -> known.field().equals(error.field())))
                .forEach(errors::add);
        return new Taken(raw, outcome.values(), false, errors);
    }

    /** The form once more, with what is wrong. */
    HttpResponse<?> again(DatasetModel data, @Nullable StoredRecord present, Taken taken) {
        RecordForm form = shown(data, present, taken.raw(), taken.errors());
        return (taken.errors().isEmpty() ? HttpResponse.ok() : HttpResponse.unprocessableEntity())
                .body(Pages.view("records/form", form));
    }

    RecordForm shown(
            DatasetModel data, @Nullable StoredRecord present, Map<String, String> raw, List<FieldError> errors) {
        List<FormField> fields = files.named(data, RecordForm.filled(data, raw, LocalDate.now(clock)));
        String list = RecordPages.path(data);
        String record = present == null ? list : list + "/records/" + present.id();
        return new RecordForm(
                (present == null ? "Add a " : "Change this ") + data.one(),
                present == null ? list + "/records" : record,
                record,
                present == null ? null : present.version(),
                data.entered().stream().anyMatch(field -> field.type() instanceof FileId),
                FormField.narrowed(fields, changes.choices(data, present == null ? null : present.values())),
                errors);
    }
}
