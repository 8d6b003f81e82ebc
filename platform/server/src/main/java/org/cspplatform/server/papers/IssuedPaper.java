package org.cspplatform.server.papers;

import java.time.Instant;
import java.util.UUID;
import org.cspplatform.server.papers.content.PaperDetails;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a paper that was issued, without its content. It never changes.
 *
 * @param id the same for ever
 * @param slug the paper's place in addresses, the same for all its editions
 * @param edition 1 is the first
 * @param correction what this edition puts right; null in the first
 * @param asOf when its figures were looked up
 * @param publishedAt when everybody could first read it; null when they cannot
 * @param hash SHA-256 of its content, in hexadecimal digits
 */
public record IssuedPaper(
        UUID id,
        UUID regionId,
        String regionCode,
        String regionName,
        String slug,
        int edition,
        PaperDetails details,
        @Nullable String correction,
        Instant asOf,
        Instant issuedAt,
        @Nullable Instant publishedAt,
        String hash) {

    /** Where the region's readers have it. */
    public String address() {
        return "/regions/" + regionCode + "/papers/" + slug + "/editions/" + edition;
    }

    /** Where everybody has it once it is published; the address without edition leads to the last one. */
    public String publicAddress() {
        return "/public/papers/" + regionCode + "/" + slug + "/editions/" + edition;
    }
}
