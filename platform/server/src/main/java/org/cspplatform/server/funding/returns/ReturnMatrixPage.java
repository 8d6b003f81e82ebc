package org.cspplatform.server.funding.returns;

import java.util.List;
import java.util.Map;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/** A region's returns of a year, and when they are due. */
public record ReturnMatrixPage(
        Region region,
        ReturnMatrix matrix,
        Map<String, String> values,
        List<FieldError> errors,
        @Nullable String done) {
    public ReturnMatrixPage {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    public String base() {
        return "/regions/" + region.code() + "/returns/" + matrix.financialYear();
    }
}
