package org.cspplatform.server.funding.fund;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A region's fund of a year.
 *
 * @param approvals recorded ones, for the office only
 * @param mayChange whether the reader is the region's own office
 * @param entered a new line as it was entered, when it has errors
 */
public record FundPage(
        Region region,
        Fund fund,
        List<Approval> approvals,
        boolean mayChange,
        LineForm entered,
        List<FieldError> errors) {

    /** Where this page is. */
    public String place() {
        return "/regions/" + region.code() + "/fund/" + fund.year();
    }

    /** The kinds of line, by code. */
    public static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (LineKind kind : LineKind.values()) {
            kinds.put(kind.code(), kind.label());
        }
        return kinds;
    }

    /** Whose plan an approval is about: "the fund", or the partnership's name. */
    public String subjectOf(Approval approval) {
        @Nullable UUID partnership = approval.partnershipId();
        return fund.shares().stream()
                .filter(share -> share.partnership().id().equals(partnership))
                .findFirst()
                .map(share -> share.partnership().shortName() + "'s plan")
                .orElse(partnership == null ? "The fund" : "Another partnership's plan");
    }
}
