package org.cspplatform.server.funding.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

final class SheetTest {
    private static final Sheet SHEET = new Sheet(
            "Monitoring",
            List.of("Partnership", "Remainder", "Comment"),
            List.of(
                    Arrays.asList("=HYPERLINK(\"x\")", new BigDecimal("-12.50"), "@cmd, \"quoted\""),
                    Arrays.asList("Total", null, "")));

    @Test
    void csv_keeps_numbers_as_numbers_and_makes_formulas_harmless() {
        assertThat(new String(SHEET.toCsv(), StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
            Partnership,Remainder,Comment
            "'=HYPERLINK(""x"")",-12.50,"'@cmd, ""quoted""\"
            Total,,
            """);
    }

    @Test
    void a_workbook_keeps_text_as_text_so_nothing_in_it_is_a_formula() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(SHEET.toXlsx()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(0).asString()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo("-12.50");
            assertThat(rows.stream()
                            .flatMap(Row::stream)
                            .filter(Objects::nonNull)
                            .map(Cell::getType))
                    .doesNotContain(CellType.FORMULA);
        }
    }
}
