package org.cspplatform.server.papers;

import java.util.List;
import java.util.Map;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;

/**
 * The form of one section.
 *
 * @param kind the word in addresses
 * @param action where the form is sent
 */
public record SectionPage(
        Region region,
        Paper paper,
        String kind,
        String action,
        boolean added,
        PaperForm form,
        List<FieldError> errors) {
    public SectionPage {
        errors = List.copyOf(errors);
    }

    public String draft() {
        return "/regions/" + region.code() + "/papers/drafts/" + paper.id();
    }

    public String kindInWords() {
        return SectionForm.KINDS.getOrDefault(kind, "");
    }

    public Map<String, String> tables() {
        return SectionForm.tables();
    }

    public Map<String, String> quarters() {
        return Choices.of(
                List.of(Quarter.values()), Quarter::name, quarter -> quarter.name() + ", " + quarter.months());
    }
}
