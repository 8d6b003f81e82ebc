package org.cspplatform.server.funding.returns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a filled template is uploaded.
 *
 * @param refused the file that was just refused, if one was
 * @param earlier files uploaded before, the latest first
 */
public record ReturnUploadPage(ReturnPage about, @Nullable ImportedFile refused, List<ImportedFile> earlier) {
    public ReturnUploadPage {
        earlier = List.copyOf(earlier);
    }
}
