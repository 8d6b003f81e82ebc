package org.cspplatform.server.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.cspplatform.server.reconciliation.Difference.Kind;
import org.cspplatform.server.reconciliation.Reconciler.Against;
import org.junit.jupiter.api.Test;

/** Tables as West Midlands and Worcestershire papers published them, with the slips that are really in them. */
final class PublishedTablesTest {
    @Test
    void thePapersQ2TotalCarriesTheLateReturnOfSolihull() {
        Report report = check("monitoring-2016-17-q2.tsv");
        Difference carried = report.differences().stream()
                .filter(difference -> difference.column().equals("Q2 spend"))
                .findFirst()
                .orElseThrow();
        assertThat(carried.kind()).isEqualTo(Kind.TOTAL_OF_COLUMN);
        assertThat(carried.amount()).isEqualByComparingTo("133454");
        assertThat(carried.reasons().getFirst()).contains("Solihull", "Q1 spend", "late");
        assertThat(report.differences()).as("nothing else differs").hasSize(1);
        assertThat(report.checks()).anyMatch(check -> check.equals("Total is Allocation + Carry forward"));
        assertThat(report.checks()).anyMatch(check -> check.equals("Remaining is Total − Planned"));
    }

    @Test
    void theAllocationsOf2016AreFivePoundsMoreThanTheFundThatIsPublishedForThem() {
        Report report = check("allocations-against-fund.txt");
        assertThat(report.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.amount()).isEqualByComparingTo("-5");
            assertThat(difference.printed()).isEqualTo("£3,863,303");
            assertThat(difference.reasons()).anyMatch(reason -> reason.contains("digit"));
        });
    }

    @Test
    void wolverhamptonPlannedAPoundMoreThanItHad() {
        Report report =
                Reconciler.check(table("planned-2016-17.csv"), new Against(table("available-2016-17.csv"), 1, 1, null));
        assertThat(report.differences())
                .filteredOn(difference -> difference.row().equals("Wolverhampton"))
                .singleElement()
                .satisfies(difference -> assertThat(difference.amount()).isEqualByComparingTo("1"));
    }

    @Test
    void theMaracTableAddsUpAndItsRateIsRight() {
        Report report = check("marac-2019-20-q1.txt");
        assertThat(report.differences()).isEmpty();
        assertThat(report.checked()).isGreaterThanOrEqualTo(20);
        assertThat(report.checks())
                .anyMatch(check -> check.startsWith("Withdrawn (%) is Withdrawn as a percentage of Total"));
    }

    @Test
    void theFundOf2019AddsUpLineByLine() {
        assertThat(check("fund-2019-20.txt").differences()).isEmpty();
    }

    @Test
    void worcestershiresFundOf2011AddsUp() {
        assertThat(check("worcestershire-2011-12.md").differences()).isEmpty();
    }

    @Test
    void themesInMillionsAreHeldToTheirRounding() {
        Report report = check("themes-2015-16.txt");
        assertThat(report.differences()).isEmpty();
        assertThat(report.checked()).isPositive();
    }

    private static Report check(String file) {
        return Reconciler.check(table(file), Against.itself());
    }

    private static Table table(String file) {
        try (InputStream stream = PublishedTablesTest.class.getResourceAsStream("/reconciliation/" + file)) {
            assertThat(stream).as(file).isNotNull();
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return Table.recognised(GridReader.read(text, "table"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
