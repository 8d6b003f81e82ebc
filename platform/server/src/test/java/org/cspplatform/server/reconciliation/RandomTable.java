package org.cspplatform.server.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random tables of two columns of pence, their totals both ways, and the first as a percentage of the total. */
final class RandomTable {
    private RandomTable() {}

    /** Rows of first, second and both; the last row is the total. No figure is nothing, and no two are the same. */
    static long[][] of(Random random) {
        int rows = 4 + random.nextInt(12);
        long[][] table = new long[rows + 1][3];
        for (int row = 0; row < rows; row++) {
            table[row][0] = 1_000_00L + random.nextInt(90_000_000) * 16L + row;
            table[row][1] = 1_000_00L + random.nextInt(9_000_000) * 16L + row;
            table[row][2] = table[row][0] + table[row][1];
            for (int column = 0; column < 3; column++) {
                table[rows][column] += table[row][column];
            }
        }
        return table;
    }

    /** With headings and names, each figure written as some paper would. */
    static List<List<String>> cells(long[][] table, Random random) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(new ArrayList<>(List.of("Partnership", "Planned", "Reserve", "Total", "Planned (%)")));
        for (int row = 0; row < table.length; row++) {
            List<String> line = new ArrayList<>();
            line.add(row == table.length - 1 ? "Total" : "Place " + (char) ('A' + row));
            for (long pence : table[row]) {
                line.add(
                        random.nextBoolean()
                                ? pounds(pence)
                                : BigDecimal.valueOf(pence, 2).toPlainString());
            }
            line.add(BigDecimal.valueOf(table[row][0])
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(table[row][2]), 1, RoundingMode.HALF_UP)
                    + "%");
            cells.add(line);
        }
        return cells;
    }

    /** "£1,234.50". */
    static String pounds(long pence) {
        return "£" + String.format(Locale.UK, "%,.2f", BigDecimal.valueOf(pence, 2));
    }
}
