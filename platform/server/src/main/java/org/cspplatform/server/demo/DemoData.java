package org.cspplatform.server.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The published figures that the demo is made of. */
public final class DemoData {
    /** Code of the region that the demo shows. */
    public static final String REGION = "west-midlands";

    private DemoData() {}

    /** The rows of a file of published figures: {@code allocations-2016-17.csv}. */
    public static List<NamedCsvRecord> rows(String file) {
        try (InputStream stream = DemoData.class.getResourceAsStream("/demo/west-midlands/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The demo lacks " + file);
            }
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(stream)) {
                return reader.stream().toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
