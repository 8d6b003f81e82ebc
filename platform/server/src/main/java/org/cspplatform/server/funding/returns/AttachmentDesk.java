package org.cspplatform.server.funding.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.cspplatform.server.funding.returns.file.AttachmentType;
import org.cspplatform.server.funding.returns.file.UnreadableFileException;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.TooLargeException;

/** Puts files with a draft and takes them out again. */
@Singleton
public class AttachmentDesk {
    /** The most files of one return. */
    public static final int MOST_FILES = 10;

    /** The biggest of them, in bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private final ReturnStore returns;
    private final DraftStore drafts;
    private final AttachmentStore attachments;
    private final HistoryStore history;

    AttachmentDesk(ReturnStore returns, DraftStore drafts, AttachmentStore attachments, HistoryStore history) {
        this.returns = returns;
        this.drafts = drafts;
        this.attachments = attachments;
        this.history = history;
    }

    /** Adds a file; what it is, its content says. The same file twice is one. */
    @Transactional
    public void add(ReturnKey key, String fileName, byte[] content, LongConsumer revision, Actor actor) {
        if (content.length > MOST_BYTES) {
            throw new TooLargeException("The file is larger than 5 MB. Choose a smaller one.");
        }
        if (content.length == 0) {
            throw new InvalidException("file", "Choose a file that is not empty");
        }
        String type = typeOf(fileName, content);
        revision.accept(returns.lock(key).map(ReturnHeader::revision).orElse(0L));
        ReturnHeader header = returns.lockOrStart(key, actor);
        header.standing().after(ReturnStep.EDIT);
        if (attachments.ofDraft(header.id()).size() >= MOST_FILES) {
            throw new InvalidException("file", "A return has " + MOST_FILES + " files at most. Remove one first");
        }
        String name = AttachmentType.plainName(fileName);
        attachments.add(header, name, type, content, actor).ifPresent(_ -> {
            drafts.dropSignOff(header.id());
            note(header, actor, new Change("Attachment", "", name));
        });
    }

    @Transactional
    public void remove(ReturnKey key, UUID id, LongConsumer revision, Actor actor) {
        ReturnHeader header = returns.lock(key).orElseThrow(() -> new NotFoundException("attachment"));
        revision.accept(header.revision());
        header.standing().after(ReturnStep.EDIT);
        Attachment removed = attachments.find(header.id(), id).orElseThrow(() -> new NotFoundException("attachment"));
        if (!attachments.remove(header.id(), id)) {
            throw new NotFoundException("attachment");
        }
        drafts.dropSignOff(header.id());
        note(header, actor, new Change("Attachment", removed.fileName(), ""));
    }

    private void note(ReturnHeader header, Actor actor, Change change) {
        ReturnHeader after = returns.move(header, header.standing(), header.restatementReason(), actor);
        history.noteInDraft(after, ReturnStep.EDIT, actor, "", List.of(change));
    }

    private static String typeOf(String fileName, byte[] content) {
        try {
            return AttachmentType.of(fileName, content);
        } catch (UnreadableFileException refused) {
            throw new InvalidException("file", String.valueOf(refused.getMessage()));
        }
    }
}
