package org.cspplatform.server.papers;

import java.util.List;
import java.util.Map;
import org.cspplatform.server.papers.compose.Section;
import org.cspplatform.server.papers.content.PaperAudience;
import org.cspplatform.server.papers.content.PaperPurpose;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;

/** A draft at work: its head, its sections, and what can be done with it. */
public record DraftPage(Region region, Paper paper, PaperForm form, List<FieldError> errors) {
    public DraftPage {
        errors = List.copyOf(errors);
    }

    public String papers() {
        return "/regions/" + region.code() + "/papers";
    }

    public String place() {
        return papers() + "/drafts/" + paper.id();
    }

    public Map<String, String> purposes() {
        return Choices.of(List.of(PaperPurpose.values()), PaperPurpose::code, PaperPurpose::label);
    }

    public Map<String, String> audiences() {
        return Choices.of(List.of(PaperAudience.values()), PaperAudience::code, PaperAudience::label);
    }

    public Map<String, String> kinds() {
        return SectionForm.KINDS;
    }

    public String kindInWords(Section section) {
        return SectionForm.KINDS.getOrDefault(SectionForm.kindOf(section), "");
    }
}
