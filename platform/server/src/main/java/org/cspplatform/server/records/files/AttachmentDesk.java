package org.cspplatform.server.records.files;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cspplatform.server.funding.returns.file.AttachmentType;
import org.cspplatform.server.funding.returns.file.UnreadableFileException;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.Owners;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.TooLargeException;
import org.jspecify.annotations.Nullable;

/** Takes files in and gives them out. */
@Singleton
public final class AttachmentDesk {
    /** What a file may have at most. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private final AttachmentStore store;

    AttachmentDesk(AttachmentStore store) {
        this.store = store;
    }

    /**
     * Keeps a file that a record of the dataset is going to name.
     *
     * @param field to blame
     * @throws InvalidException when it is of no kind that is taken
     * @throws TooLargeException when it is larger than 10 MB
     */
    public StoredFile take(
            DatasetModel dataset, String field, @Nullable String fileName, byte[] content, @Nullable UUID account) {
        UUID owner = Owners.written(dataset);
        if (content.length > MOST_BYTES) {
            throw new TooLargeException("The file is larger than 10 MB. Send a smaller one.");
        }
        if (content.length == 0) {
            throw new InvalidException(field, "The file is empty. Choose another");
        }
        try {
            String name = AttachmentType.plainName(fileName == null ? "file" : fileName);
            String type = AttachmentType.of(name, content);
            return new StoredFile(store.add(dataset, owner, account, name, type, content), name, type, content.length);
        } catch (UnreadableFileException refused) {
            throw new InvalidException(field, String.valueOf(refused.getMessage()));
        }
    }

    /** Gives a file so that a browser stores it and does nothing else with it. */
    public HttpResponse<byte[]> give(DatasetModel dataset, UUID id) {
        StoredFile file = store.find(dataset, id).orElseThrow(() -> new NotFoundException("file"));
        String plain = file.fileName().replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded =
                URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok(store.content(dataset, id))
                .contentType(MediaType.of(file.mediaType()))
                .header("Content-Disposition", "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded)
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff");
    }
}
