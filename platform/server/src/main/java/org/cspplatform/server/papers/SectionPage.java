package org.cspplatform.server.papers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.papers.compose.Section;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;

/**
 * The form of one section.
 *
 * @param kind the word in addresses
 * @param action where the form is sent
 * @param measures what can be chosen, by how it is sent
 */
public record SectionPage(
        Region region,
        Paper paper,
        String kind,
        String action,
        boolean added,
        Map<String, String> measures,
        PaperForm form,
        List<FieldError> errors) {
    public SectionPage {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
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

    public Map<String, String> shows() {
        return Choices.of(List.of(Section.Show.values()), Section.Show::name, Section.Show::label);
    }

    public Map<String, String> quarters() {
        return Choices.of(
                List.of(Quarter.values()), Quarter::name, quarter -> quarter.name() + ", " + quarter.months());
    }
}
