package org.cspplatform.server.papers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.papers.compose.PaperTemplate;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;

/**
 * Where a paper begins: from which template, and of when.
 *
 * @param modules of which figures are released, by id
 */
public record NewPaperPage(Region region, Map<String, String> modules, PaperForm form, List<FieldError> errors) {
    public NewPaperPage {
        modules = Collections.unmodifiableMap(new LinkedHashMap<>(modules));
        errors = List.copyOf(errors);
    }

    public String papers() {
        return "/regions/" + region.code() + "/papers";
    }

    public Map<String, String> templates() {
        return Choices.of(List.of(PaperTemplate.values()), PaperTemplate::code, PaperTemplate::label);
    }

    public Map<String, String> quarters() {
        return Choices.of(
                List.of(Quarter.values()), Quarter::name, quarter -> quarter.name() + ", " + quarter.months());
    }
}
