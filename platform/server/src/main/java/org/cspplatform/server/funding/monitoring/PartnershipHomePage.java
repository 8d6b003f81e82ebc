package org.cspplatform.server.funding.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.plan.PlanSummary;
import org.cspplatform.server.funding.returns.DueDate;
import org.cspplatform.server.funding.returns.QuarterlyReturn;
import org.cspplatform.server.funding.returns.Question;
import org.cspplatform.server.funding.returns.ReturnState;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.web.HomePanel;

/**
 * A partnership at a glance: what is due, what was asked, how its money stands.
 *
 * @param returns those of the year, one a quarter
 * @param dueDates the last day in time, by quarter
 * @param panels what other features have to say
 */
public record PartnershipHomePage(
        Partnership partnership,
        PlanSummary plan,
        List<QuarterlyReturn> returns,
        Map<Quarter, DueDate> dueDates,
        List<HomePanel.Panel> panels,
        LocalDate today) {

    /** The returns that the partnership has to hand in: begun or due by now. */
    public List<QuarterlyReturn> due() {
        return returns.stream()
                .filter(each -> each.state() == ReturnState.DRAFT
                        || (each.state() == ReturnState.NOT_STARTED
                                && each.key().quarter().lastDay(plan.year()).isBefore(today)))
                .toList();
    }

    /** What the region's office asked and nobody answered yet. */
    public List<Asked> asked() {
        return returns.stream()
                .flatMap(each -> each.openQuestions().stream().map(question -> new Asked(each, question)))
                .toList();
    }

    /** A question about a return. */
    public record Asked(QuarterlyReturn about, Question question) {}

    /** The last day on which a return is in time. */
    public LocalDate dueOn(QuarterlyReturn of) {
        Quarter quarter = of.key().quarter();
        return dueDates.getOrDefault(quarter, DueDate.usual(plan.year(), quarter))
                .day();
    }

    /** Where a return is. */
    public String placeOf(QuarterlyReturn of) {
        return "/partnerships/" + partnership.code() + "/returns/" + plan.year() + "/"
                + of.key().quarter();
    }
}
