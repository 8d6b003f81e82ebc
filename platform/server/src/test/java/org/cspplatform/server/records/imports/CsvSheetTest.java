package org.cspplatform.server.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.web.InvalidException;
import org.junit.jupiter.api.Test;

final class CsvSheetTest {
    @Test
    void aRowMayBeShorterOrLongerThanTheHeading() {
        assertThat(rows("a,b,c\n1\n1,2,3,4\n"))
                .containsExactly(new Sheet.Row(2, List.of("1")), new Sheet.Row(3, List.of("1", "2", "3", "4")));
    }

    @Test
    void theSeparatorIsThatOfTheHeading() {
        assertThat(rows("a;b,c;d\n1;2,5;3\n")).containsExactly(new Sheet.Row(2, List.of("1", "2,5", "3")));
    }

    @Test
    void textAfterAClosingQuotationMarkIsNoCsv() {
        assertThatThrownBy(() -> rows("a,b\n\"1\"x,2\n"))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("no CSV file");
    }

    private static List<Sheet.Row> rows(String text) {
        Sheet sheet =
                CsvSheet.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        List<Sheet.Row> rows = new ArrayList<>();
        for (Sheet.Row row = sheet.next(); row != null; row = sheet.next()) {
            rows.add(row);
        }
        return rows;
    }
}
