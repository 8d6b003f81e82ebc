package org.cspplatform.server.funding.returns;

import org.cspplatform.server.funding.returns.file.AttachmentType;
import org.jspecify.annotations.Nullable;

/** Names that people's computers give their files. */
final class FileNames {
    private FileNames() {}

    /** The plain name, or another where there is none. */
    static String of(@Nullable String sent, String otherwise) {
        return sent == null || sent.isBlank() ? otherwise : AttachmentType.plainName(sent);
    }
}
