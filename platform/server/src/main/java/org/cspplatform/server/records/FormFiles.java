package org.cspplatform.server.records;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.FileId;
import org.cspplatform.server.records.files.AttachmentDesk;
import org.cspplatform.server.records.files.AttachmentStore;
import org.cspplatform.server.records.files.StoredFile;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.TooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * The files of a form. One that is sent is kept at once, so that nobody need choose it again when something else in the form is wrong;
 * the form then names it in a hidden field.
 */
@Singleton
class FormFiles {
    /** The form's hidden field with the file that the record has is named like the field and this. */
    private static final String KEPT = "-kept";
    /** A box to tick, to take the file away. */
    private static final String REMOVED = "-removed";

    private final AttachmentDesk desk;
    private final AttachmentStore store;

    FormFiles(AttachmentDesk desk, AttachmentStore store) {
        this.desk = desk;
        this.store = store;
    }

    /** What a form sent: its texts, several of one name as a list, and its files. */
    record Sent(Map<String, Object> texts, Map<String, CompletedFileUpload> files) {
        static Sent of(MultipartBody body) {
            Map<String, Object> texts = new HashMap<>();
            Map<String, CompletedFileUpload> files = new HashMap<>();
            for (CompletedPart part : CollectedParts.of(body)) {
                if (part instanceof CompletedFileUpload file) {
                    if (file.getFilename() != null && !file.getFilename().isEmpty()) {
                        files.put(part.getName(), file);
                    }
                } else {
                    texts.merge(part.getName(), new String(bytes(part), StandardCharsets.UTF_8), Sent::both);
                }
            }
            return new Sent(texts, files);
        }

        private static Object both(Object before, Object next) {
            List<Object> all = new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
            all.add(next);
            return all;
        }
    }

    private static byte[] bytes(CompletedPart part) {
        try {
            return part.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Puts the ids of the files, those kept and those sent now, among the texts; adds what is wrong with them. */
    void take(
            DatasetModel dataset, Sent sent, Map<String, String> raw, List<FieldError> errors, @Nullable UUID account) {
        for (FieldModel field : dataset.entered()) {
            if (!(field.type() instanceof FileId)) {
                continue;
            }
            String name = field.name();
            boolean removed = sent.texts().containsKey(name + REMOVED);
            raw.put(name, removed ? "" : String.valueOf(sent.texts().getOrDefault(name + KEPT, "")));
            CompletedFileUpload file = sent.files().get(name);
            if (file != null) {
                try {
                    StoredFile stored = desk.take(dataset, name, file.getFilename(), bytes(file), account);
                    raw.put(name, stored.id().toString());
                } catch (InvalidException refused) {
                    errors.addAll(refused.errors());
                } catch (TooLargeException large) {
                    errors.add(new FieldError(name, large.words()));
                }
            }
        }
    }

    /** The fields with the names of the files that they hold. */
    List<FormField> named(DatasetModel dataset, List<FormField> fields) {
        return fields.stream()
                .map(field ->
                        field.kind() == FormField.Kind.FILE && !field.value().isEmpty()
                                ? field.holding(nameOf(dataset, field.value()))
                                : field)
                .toList();
    }

    /** The name of a file, or nothing when it is not there. */
    String nameOf(DatasetModel dataset, String id) {
        return store.find(dataset, UUID.fromString(id))
                .map(StoredFile::fileName)
                .orElse("");
    }
}
