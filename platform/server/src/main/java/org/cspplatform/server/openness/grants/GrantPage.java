package org.cspplatform.server.openness.grants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.funding.history.PastVersion;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A grant to be entered or corrected.
 *
 * @param id of the grant; null for a new one
 */
public record GrantPage(
        Region region,
        @Nullable UUID id,
        GrantForm form,
        List<Partnership> choices,
        List<PastVersion> history,
        List<FieldError> errors) {

    /** The partnerships to choose from, by code, and none of them. */
    public Map<String, String> partnerships() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", "No partnership's allocation");
        choices.forEach(choice -> options.put(choice.code(), choice.name()));
        return options;
    }

    public String title() {
        return id == null ? "Enter a grant" : "Grant " + form.text("reference");
    }

    /** Where the form is sent. */
    public String place() {
        String grants = "/regions/" + region.code() + "/publication/grants";
        return id == null ? grants : grants + "/" + id;
    }
}
