package org.cspplatform.server.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cspplatform.server.reconciliation.Reconciler.Against;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random tables: what is clean gives no difference, and an error planted anywhere in what is checked is found where it is. */
final class PlantedErrorsTest {
    private static final int TABLES = 100;

    /** How the table is written down. */
    enum Written {
        TABS("\t"),
        COMMAS(","),
        SPACES("   "),
        PIPES(" | ");

        private final String between;

        Written(String between) {
            this.between = between;
        }
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void aCleanTableGivesNone(Written written) {
        Random random = new Random(20161117);
        for (int number = 0; number < TABLES; number++) {
            long[][] table = RandomTable.of(random);
            Report report = check(RandomTable.cells(table, random), written);
            assertThat(report.differences()).as("table %d", number).isEmpty();
            assertThat(report.checked()).isGreaterThan(table.length * 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void aWrongTotalRowIsFoundWithItsAmount(Written written) {
        Random random = new Random(31);
        for (int number = 0; number < TABLES; number++) {
            long[][] table = RandomTable.of(random);
            List<List<String>> cells = RandomTable.cells(table, random);
            int last = cells.size() - 1;
            int column = 1 + random.nextInt(2);
            long wrong = table[table.length - 1][column - 1] + 1 + random.nextInt(100_000);
            cells.get(last).set(column, RandomTable.pounds(wrong));
            Report report = check(cells, written);
            assertThat(report.differences()).as("table %d: %s", number, cells).anySatisfy(difference -> {
                assertThat(difference.rowNumber()).isEqualTo(last + 1);
                assertThat(difference.columnNumber()).isEqualTo(column + 1);
                assertThat(difference.amount())
                        .isEqualByComparingTo(BigDecimal.valueOf(wrong - table[table.length - 1][column - 1], 2));
                assertThat(difference.reasons()).isNotEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void aWrongTotalOfARowIsFound(Written written) {
        Random random = new Random(32);
        for (int number = 0; number < TABLES; number++) {
            long[][] table = RandomTable.of(random);
            List<List<String>> cells = RandomTable.cells(table, random);
            int row = 1 + random.nextInt(table.length - 1);
            cells.get(row).set(3, RandomTable.pounds(table[row - 1][2] + 7_00));
            assertThat(check(cells, written).differences())
                    .as("table %d", number)
                    .anySatisfy(difference -> {
                        assertThat(difference.kind()).isEqualTo(Difference.Kind.TOTAL_OF_ROW);
                        assertThat(difference.rowNumber()).isEqualTo(row + 1);
                        assertThat(difference.amount()).isEqualByComparingTo("7");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void aWrongPercentageIsFound(Written written) {
        Random random = new Random(33);
        for (int number = 0; number < TABLES; number++) {
            long[][] table = RandomTable.of(random);
            List<List<String>> cells = RandomTable.cells(table, random);
            int row = 1 + random.nextInt(table.length - 1);
            BigDecimal right = Figure.read(cells.get(row).get(4)).orElseThrow().value();
            cells.get(row).set(4, right.add(new BigDecimal("0.2")).toPlainString() + "%");
            assertThat(check(cells, written).differences())
                    .as("table %d", number)
                    .anySatisfy(difference -> {
                        assertThat(difference.kind()).isEqualTo(Difference.Kind.PERCENTAGE);
                        assertThat(difference.rowNumber()).isEqualTo(row + 1);
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void aRowLeftOutOfTheTotalIsNamed(Written written) {
        Random random = new Random(34);
        for (int number = 0; number < TABLES; number++) {
            long[][] table = RandomTable.of(random);
            List<List<String>> cells = RandomTable.cells(table, random);
            int left = random.nextInt(table.length - 1);
            int last = cells.size() - 1;
            cells.get(last).set(1, RandomTable.pounds(table[table.length - 1][0] - table[left][0]));
            assertThat(check(cells, written).differences())
                    .as("table %d", number)
                    .anySatisfy(difference -> {
                        assertThat(difference.columnNumber()).isEqualTo(2);
                        assertThat(difference.reasons())
                                .anyMatch(reason -> reason.contains(
                                        "leave out " + cells.get(left + 1).getFirst()));
                    });
        }
    }

    private static Report check(List<List<String>> cells, Written written) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : cells) {
            lines.add(String.join(
                    written.between,
                    written == Written.COMMAS
                            ? row.stream().map(cell -> "\"" + cell + "\"").toList()
                            : row));
        }
        return Reconciler.check(Table.recognised(GridReader.read(String.join("\n", lines), "table")), Against.itself());
    }
}
