package org.cspplatform.server.papers.content;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole paper with every figure in it.
 *
 * @param edition 1 is the first that was issued; a correction counts one on
 * @param correction what a correction puts right; null in the first edition
 * @param asOf when its figures were looked up
 */
public record PaperContent(
        String regionCode,
        String regionName,
        PaperDetails details,
        int edition,
        @Nullable String correction,
        Instant asOf,
        List<Block> blocks) {
    public PaperContent {
        blocks = List.copyOf(blocks);
    }

    public List<Table> tables() {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    public List<Picture> pictures() {
        return Picture.among(blocks);
    }
}
