package org.cspplatform.server.records.imports;

import java.io.InputStream;
import org.cspplatform.server.records.imports.FileFacts.Format;
import org.cspplatform.server.web.InvalidException;

/** Opens files by what they are. */
final class Sheets {
    private Sheets() {}

    /** @throws InvalidException when it cannot be read, or has no heading */
    static Sheet open(FileFacts facts, InputStream content) {
        Sheet sheet = facts.format() == Format.XLSX ? XlsxSheet.open(content) : CsvSheet.open(content, facts.charset());
        if (sheet.heading().isEmpty()) {
            sheet.close();
            throw new InvalidException("file", "The file has no rows. Fill in the template and send it again");
        }
        return sheet;
    }
}
