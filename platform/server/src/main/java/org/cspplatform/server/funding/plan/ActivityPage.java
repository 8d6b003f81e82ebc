package org.cspplatform.server.funding.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.history.PastVersion;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * One activity: to be added, changed or read.
 *
 * @param activity the present one; null when it is to be added
 * @param mayChange whether the reader keeps this plan
 */
public record ActivityPage(
        Partnership partnership,
        FinancialYear year,
        @Nullable Activity activity,
        ActivityForm form,
        List<Theme> themes,
        List<PastVersion> history,
        boolean mayChange,
        List<FieldError> errors) {

    /** Where the plan is. */
    public String plan() {
        return "/partnerships/" + partnership.code() + "/plan/" + year;
    }

    /** Where the form goes. */
    public String place() {
        return plan() + "/activities" + (activity == null ? "" : "/" + activity.id());
    }

    /** The themes that can be chosen, by id; the present one too, when it was withdrawn meanwhile. */
    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "Choose a theme");
        themes.forEach(theme -> choices.put(theme.id().toString(), theme.name()));
        if (activity != null) {
            UUID present = activity.themeId();
            choices.putIfAbsent(present.toString(), activity.theme());
        }
        return choices;
    }
}
