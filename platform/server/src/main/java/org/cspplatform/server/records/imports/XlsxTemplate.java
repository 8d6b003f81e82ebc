package org.cspplatform.server.records.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.cspplatform.server.modules.model.CodeList;
import org.cspplatform.server.modules.model.CodeList.Code;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.records.Columns.Column;
import org.cspplatform.server.records.fields.Expectation;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The Excel file to fill in: a column for each field, with its hint as a comment and its codes to choose from, and sheets that say
 * what each column expects and what each code means.
 */
final class XlsxTemplate {
    private static final int LAST_ROW = 1_048_575;
    private static final int FIRST_CODE = 1;
    private static final double WIDTH = 24;

    private final DatasetModel dataset;
    private final Workbook workbook;

    private XlsxTemplate(DatasetModel dataset, Workbook workbook) {
        this.dataset = dataset;
        this.workbook = workbook;
    }

    static byte[] of(DatasetModel dataset) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "CSP Platform", "1.0")) {
            new XlsxTemplate(dataset, workbook).write();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private void write() {
        Worksheet rows = workbook.newWorksheet("Rows");
        Worksheet columns = workbook.newWorksheet("Columns");
        Worksheet codes = workbook.newWorksheet("Codes");
        heading(columns, List.of("Column", "What it is", "Hint", "What is expected"));
        int row = 1;
        int code = 0;
        List<Column> offered = FileColumns.of(dataset).offered();
        for (int i = 0; i < offered.size(); i++) {
            Column column = offered.get(i);
            rows.value(0, i, column.name());
            rows.style(0, i).bold().set();
            rows.width(i, WIDTH);
            FieldModel field = column.part();
            String label = FileColumns.label(column);
            String hint = field.hint();
            String expected = Expectation.of(field);
            rows.comment(0, i, label + (hint.isEmpty() ? "" : ". " + hint) + ". Expected: " + expected);
            columns.value(row, 0, column.name());
            columns.value(row, 1, label);
            columns.value(row, 2, hint);
            columns.value(row, 3, expected);
            row++;
            List<Code> choices = field.type() instanceof OneOfCodes(CodeList list) ? list.codes() : List.of();
            if (!choices.isEmpty()) {
                codes(codes, code, column.name(), choices);
                rows.range(1, i, LAST_ROW, i)
                        .validateWithList(codes.range(FIRST_CODE, code, FIRST_CODE + choices.size() - 1, code))
                        .allowBlank(true);
                code += 2;
            }
        }
        rows.freezePane(0, 1);
    }

    /** A column of what to enter beside one of what it means. */
    private static void codes(Worksheet sheet, int at, String column, List<Code> choices) {
        sheet.value(0, at, column);
        sheet.value(0, at + 1, "What it means");
        sheet.style(0, at).bold().set();
        sheet.style(0, at + 1).bold().set();
        sheet.width(at, WIDTH);
        sheet.width(at + 1, 2 * WIDTH);
        for (int i = 0; i < choices.size(); i++) {
            sheet.value(FIRST_CODE + i, at, choices.get(i).name());
            sheet.value(FIRST_CODE + i, at + 1, choices.get(i).label());
        }
    }

    private static void heading(Worksheet sheet, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            sheet.value(0, i, words.get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, 2 * WIDTH);
        }
    }
}
