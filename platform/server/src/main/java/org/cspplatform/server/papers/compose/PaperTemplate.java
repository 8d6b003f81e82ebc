package org.cspplatform.server.papers.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.papers.content.PaperPurpose;
import org.cspplatform.server.release.ListedMeasure;

/** A ready-made paper: its sections stand, its figures come from what is released, and its words are there to be worked on. */
public enum PaperTemplate {
    MONITORING("monitoring", "Quarterly monitoring report", PaperPurpose.INFORMATION),
    PERFORMANCE("performance", "Annual performance report", PaperPurpose.DECISION),
    MODULE("module", "Report on one priority area", PaperPurpose.INFORMATION),
    BLANK("blank", "An empty paper", PaperPurpose.INFORMATION);

    /** More would be a book. */
    private static final int MOST_MEASURES = 30;

    private static final int QUARTERS = 5;

    private final String code;
    private final String label;
    private final PaperPurpose purpose;

    PaperTemplate(String code, String label, PaperPurpose purpose) {
        this.code = code;
        this.label = label;
        this.purpose = purpose;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public PaperPurpose purpose() {
        return purpose;
    }

    /** The title it suggests. */
    public String title(FinancialYear year, Quarter quarter) {
        return switch (this) {
            case MONITORING -> "Community safety fund: monitoring report %s %s".formatted(quarter, year);
            case PERFORMANCE -> "Community safety partnerships: performance report " + year;
            case MODULE -> "Priority area: report " + year;
            case BLANK -> "New paper";
        };
    }

    /**
     * Its sections for the year, up to the quarter.
     *
     * @param measures those that it is to show; for a report on one priority area, of that one only
     */
    public List<Section> sections(FinancialYear year, Quarter quarter, List<ListedMeasure> measures) {
        return switch (this) {
            case MONITORING -> monitoring(year, quarter);
            case PERFORMANCE -> performance(year, measures);
            case MODULE -> module(year, quarter, measures);
            case BLANK -> List.of(text("Purpose", "What this paper is for."));
        };
    }

    private static List<Section> monitoring(FinancialYear year, Quarter quarter) {
        List<Section> sections = new ArrayList<>();
        sections.add(text("Purpose of the report", """
            This report tells the board how community safety partnerships have used the community safety fund up to the end of \
            %s %s (%s).

            Its figures are those that partnerships returned. Where a return has not been received, the last figures that \
            were received are used, and the report says so.\
            """.formatted(quarter, year, quarter.months())));
        sections.add(text("Background", """
            Each partnership has an allocation for the year and may carry forward what it did not spend. It returns, each \
            quarter, what it plans and what it has spent since 1 April.

            Plans may exceed what a partnership has, where an underspend is expected and the excess was approved.\
            """));
        sections.add(money("Allocation and plans", MoneyTable.ALLOCATIONS, year, quarter));
        sections.add(money("Spend", MoneyTable.SPEND, year, quarter));
        sections.add(money("What the money is planned for", MoneyTable.THEMES, year, quarter));
        sections.add(money("Checks of the figures", MoneyTable.CHECKS, year, quarter));
        sections.add(text("Implications", """
            **Finance.** The financial implications are set out in the report.

            **Law.** Grants to partnerships are crime and disorder reduction grants under section 9 of the Police Reform and Social \
            Responsibility Act 2011; their conditions are published.

            **Equality.** None arises from the figures themselves.\
            """));
        sections.add(recommend("""
            - note the position at the end of %s %s;
            - note which returns have not been received.\
            """.formatted(quarter, year)));
        return sections;
    }

    private static List<Section> performance(FinancialYear year, List<ListedMeasure> measures) {
        List<Section> sections = new ArrayList<>();
        sections.add(text(
                "Purpose of the report",
                "This report tells the board how community safety partnerships did in %s, and asks it to agree what follows from it."
                        .formatted(year)));
        sections.add(text("Summary", "The points of the year that the board should know, in three sentences."));
        sections.add(money("The fund", MoneyTable.FUND, year, Quarter.Q4));
        sections.add(money("Allocation and plans", MoneyTable.ALLOCATIONS, year, Quarter.Q4));
        sections.add(money("Spend", MoneyTable.SPEND, year, Quarter.Q4));
        sections.add(money("What the money was planned for", MoneyTable.THEMES, year, Quarter.Q4));
        measures.stream()
                .limit(MOST_MEASURES)
                .forEach(measure -> sections.add(measured(measure, Quarter.Q4.lastDay(year), QUARTERS)));
        sections.add(text("What was learned", "What worked, what did not, and what partnerships will do differently."));
        sections.add(money("Checks of the figures", MoneyTable.CHECKS, year, Quarter.Q4));
        sections.add(recommend("""
            - note how partnerships did in %s;
            - agree what is to change in %s.\
            """.formatted(year, year.next())));
        return sections;
    }

    private static List<Section> module(FinancialYear year, Quarter quarter, List<ListedMeasure> measures) {
        List<Section> sections = new ArrayList<>();
        sections.add(text(
                "Purpose of the report",
                "This report tells the board how partnerships did in one priority area up to the end of %s %s."
                        .formatted(quarter, year)));
        sections.add(text("Background", "What the area is about, and what partnerships do in it."));
        measures.stream()
                .limit(MOST_MEASURES)
                .forEach(measure -> sections.add(measured(measure, quarter.lastDay(year), QUARTERS)));
        sections.add(text("What it means", "What the figures say, and what they do not."));
        sections.add(recommend("- note how partnerships did."));
        return sections;
    }

    private static Section measured(ListedMeasure measure, LocalDate upTo, int quarters) {
        return new Section.Measured(
                newId(),
                measure.title(),
                "",
                measure.module(),
                measure.measure(),
                null,
                quarters,
                upTo,
                null,
                Section.Show.CHART);
    }

    private static Section text(String heading, String words) {
        return new Section.Text(newId(), heading, words);
    }

    private static Section money(String heading, MoneyTable table, FinancialYear year, Quarter quarter) {
        return new Section.Money(newId(), heading, "", table, year, quarter);
    }

    private static Section recommend(String words) {
        return new Section.Recommendations(newId(), "Recommendations: the board is asked to", words);
    }

    /** An id for a new section: enough to tell those of one paper apart. */
    public static String newId() {
        return "%08x".formatted(ThreadLocalRandom.current().nextInt());
    }
}
