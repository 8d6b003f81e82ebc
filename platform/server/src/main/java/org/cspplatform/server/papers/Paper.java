package org.cspplatform.server.papers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.papers.compose.Section;
import org.cspplatform.server.papers.content.PaperDetails;
import org.jspecify.annotations.Nullable;

/**
 * The working copy of a paper, which its region's office alone sees.
 *
 * @param slug its place in addresses; null until it is first issued
 * @param correction what the edition at work puts right; null before the first is issued
 * @param drafting whether it is being worked on; when not, its last edition is what there is
 * @param editions how many were issued
 * @param version counts every change, for who works on it at the same time
 */
public record Paper(
        UUID id,
        UUID regionId,
        @Nullable String slug,
        PaperDetails details,
        @Nullable String correction,
        List<Section> sections,
        boolean drafting,
        int editions,
        long version,
        Instant changedAt,
        String changedBy) {
    public Paper {
        sections = List.copyOf(sections);
    }

    public Optional<Section> section(String section) {
        return sections.stream().filter(each -> each.id().equals(section)).findFirst();
    }

    Paper withDetails(PaperDetails changed) {
        return new Paper(
                id, regionId, slug, changed, correction, sections, drafting, editions, version, changedAt, changedBy);
    }

    Paper withSections(List<Section> changed) {
        return new Paper(
                id, regionId, slug, details, correction, changed, drafting, editions, version, changedAt, changedBy);
    }
}
