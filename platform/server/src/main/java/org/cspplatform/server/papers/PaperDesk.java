package org.cspplatform.server.papers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.papers.compose.Composer;
import org.cspplatform.server.papers.compose.Section;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.PaperDetails;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.PreconditionFailedException;

/** Where the region's office works on its papers. Each method is in the scope of that office. */
@Singleton
public final class PaperDesk {
    private static final int MOST_LISTED = 200;

    private final PaperStore papers;
    private final EditionStore editions;
    private final Composer composer;
    private final Clock clock;

    PaperDesk(PaperStore papers, EditionStore editions, Composer composer, Clock clock) {
        this.papers = papers;
        this.editions = editions;
        this.composer = composer;
        this.clock = clock;
    }

    /** The region's working copies, last changed first. */
    public List<Paper> papers(Region region) {
        return papers.of(region.id(), MOST_LISTED);
    }

    /** @throws NotFoundException when it is not this office's */
    public Paper paper(Region region, UUID id) {
        return papers.find(region.id(), id).orElseThrow(() -> new NotFoundException("paper"));
    }

    /** @throws NotFoundException when nothing was issued under this address */
    public Paper bySlug(Region region, String slug) {
        return papers.bySlug(region.id(), slug).orElseThrow(() -> new NotFoundException("paper"));
    }

    public Paper draft(Region region, PaperDetails details, List<Section> sections, String by) {
        UUID unused = region.id();
        Paper draft =
                new Paper(unused, region.id(), null, checked(details), null, sections, true, 0, 0, clock.instant(), by);
        return papers.add(draft, by);
    }

    public Paper change(Paper paper, PaperDetails details, String by) {
        return keep(paper.withDetails(checked(details)), by);
    }

    /** Puts the section in place of the one with its id, or at the end. */
    public Paper put(Paper paper, Section section, String by) {
        SectionRules.require(section);
        List<Section> sections = new ArrayList<>(paper.sections());
        int place = sections.stream().map(Section::id).toList().indexOf(section.id());
        if (place >= 0) {
            sections.set(place, section);
        } else if (sections.size() < Section.MOST_SECTIONS) {
            sections.add(section);
        } else {
            throw new ConflictException(
                    "paper-full", "A paper has at most " + Section.MOST_SECTIONS + " sections. Remove one first.");
        }
        return keep(paper.withSections(sections), by);
    }

    /** Moves a section by one place, up or down; at the end of the list it stays. */
    public Paper move(Paper paper, String section, boolean up, String by) {
        List<Section> sections = new ArrayList<>(paper.sections());
        int from = sections.stream().map(Section::id).toList().indexOf(section);
        int to = up ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= sections.size()) {
            return paper;
        }
        Collections.swap(sections, from, to);
        return keep(paper.withSections(sections), by);
    }

    public Paper remove(Paper paper, String section, String by) {
        return keep(
                paper.withSections(paper.sections().stream()
                        .filter(each -> !each.id().equals(section))
                        .toList()),
                by);
    }

    /** The paper as it would be issued now. */
    public PaperContent preview(Region region, Paper paper) {
        return new PaperContent(
                region.code(),
                region.name(),
                paper.details(),
                paper.editions() + 1,
                paper.correction(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                composer.compose(region, paper.details().audience(), paper.sections()));
    }

    /** Freezes it as its next edition, which the board has from now on; gives the last part of its address. */
    public String issue(Region region, Paper paper, String by) {
        if (!paper.drafting()) {
            throw new PreconditionFailedException();
        }
        checkReady(paper);
        return editions.issue(paper, preview(region, paper), by);
    }

    /** Lets everybody read an edition, for ever. */
    public void publish(Region region, String slug, int edition, String by) {
        editions.publish(region.id(), slug, edition, by);
    }

    /** Takes it into work again, to issue a corrected edition beside those that there are. */
    public void correct(Paper paper, String correction, String by) {
        String said = correction.strip();
        if (said.isEmpty() || said.length() > DetailRules.LONGEST_CORRECTION) {
            throw new InvalidException(
                    "correction",
                    "Say what the new edition puts right, in at most %,d characters"
                            .formatted(DetailRules.LONGEST_CORRECTION));
        }
        if (!papers.correct(paper, said, by)) {
            throw new PreconditionFailedException();
        }
    }

    /** Deletes a draft of which nothing was ever issued. */
    public void discard(Paper paper) {
        if (paper.editions() > 0) {
            throw new ConflictException("paper-issued", "A paper that was issued is kept for ever.");
        }
        if (!papers.discard(paper)) {
            throw new PreconditionFailedException();
        }
    }

    private Paper keep(Paper changed, String by) {
        return papers.replace(changed, by).orElseThrow(PreconditionFailedException::new);
    }

    private static PaperDetails checked(PaperDetails details) {
        DetailRules.require(details);
        return details;
    }

    private static void checkReady(Paper paper) {
        if (paper.details().meetingOn() == null) {
            throw new InvalidException("meetingOn", "Enter the date of the meeting before you issue the paper");
        }
        if (paper.details().authorRole().isBlank()) {
            throw new InvalidException("authorRole", "Enter the post that wrote the paper before you issue it");
        }
        if (paper.sections().isEmpty()) {
            throw new InvalidException("sections", "Add a section before you issue the paper");
        }
    }
}
