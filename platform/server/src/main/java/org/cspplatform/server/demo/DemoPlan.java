package org.cspplatform.server.demo;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.plan.Activity;
import org.cspplatform.server.funding.plan.NewActivity;
import org.cspplatform.server.funding.plan.NewOutcome;
import org.cspplatform.server.funding.plan.Plans;
import org.cspplatform.server.funding.plan.Theme;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Scopes;

/** Plans for 2016-17 whose totals are the published ones; how they split into activities is invented. */
@Singleton
final class DemoPlan implements DemoStep {
    private static final FinancialYear YEAR = FinancialYear.parse("2016-17");

    private final PartnershipDirectory partnerships;
    private final Scopes scopes;
    private final Plans plans;

    DemoPlan(PartnershipDirectory partnerships, Scopes scopes, Plans plans) {
        this.partnerships = partnerships;
        this.scopes = scopes;
        this.plans = plans;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load() {
        DemoSplit split = DemoSplit.ofPublishedPlans();
        split.partnerships().forEach(code -> {
            Partnership partnership = partnerships.byCode(code).orElseThrow();
            scopes.ofPartnership(partnership.id()).run(() -> plan(partnership, split.of(code)));
        });
    }

    private void plan(Partnership partnership, List<DemoSplit.Part> parts) {
        Map<String, UUID> themes = plans.themes(partnership).stream().collect(Collectors.toMap(Theme::name, Theme::id));
        List<String> present =
                plans.activities(partnership, YEAR).stream().map(Activity::name).toList();
        String author = partnership.shortName() + " Officer (demo)";
        for (DemoSplit.Part part : parts) {
            UUID theme = themes.get(part.theme());
            if (theme != null && !present.contains(part.activity())) {
                plans.add(partnership, YEAR, activity(partnership, part, theme), author);
            }
        }
    }

    private static NewActivity activity(Partnership partnership, DemoSplit.Part part, UUID theme) {
        BigDecimal target = BigDecimal.valueOf(Math.max(1, part.amount().longValue() / part.poundsPerOutcome()));
        return new NewActivity(
                part.activity(),
                theme,
                partnership.shortName() + " provider (demo)",
                "Invented split (demo): the published papers give the partnership's planned total only.",
                part.amount(),
                part.theme(),
                List.of(new NewOutcome(null, part.outcome(), part.unit(), target)));
    }
}
