package org.cspplatform.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.cspplatform.benchmarks.incidents.Kind;
import org.cspplatform.benchmarks.incidents.Place;

/** Invented rows, the same each time, in the form in which the database stores them: COPY and the import read one file. */
final class IncidentsFile {
    private static final String NOTE =
            "\"Invented for the benchmark: seen near the market, no further line of enquiry.\"";
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private final Random random = new Random(20_261_121);
    private final StringBuilder line = new StringBuilder();

    static void write(Path file, int rows) throws IOException {
        new IncidentsFile().writeAll(file, rows);
    }

    private void writeAll(Path file, int rows) throws IOException {
        Kind[] kinds = Kind.values();
        Place[] places = Place.values();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(IncidentsJar.HEADING + "\n");
            for (int i = 1; i <= rows; i++) {
                line.setLength(0);
                LocalDate day = FIRST.plusDays(random.nextInt(5_000));
                boolean suspect = random.nextInt(3) == 0;
                LocalDate reported = day.plusDays(random.nextInt(5));
                cell("INC-" + i);
                cell("V" + random.nextInt(400_000));
                cell(suspect ? "S" + random.nextInt(100_000) : "");
                cell(day);
                cell(reported);
                cell(random.nextInt(4) == 0 ? reported.plusDays(random.nextInt(30)) : "");
                cell(random.nextInt(2) == 0 ? reported.plusDays(random.nextInt(90)) : "");
                cell(kinds[random.nextInt(kinds.length)]);
                cell(random.nextInt(5) == 0 ? kinds[random.nextInt(kinds.length)] : "");
                cell(places[random.nextInt(places.length)]);
                cell("Ward " + random.nextInt(70));
                cell(random.nextInt(3) == 0 ? "\"Premises, number " + random.nextInt(5_000) + "\"" : "");
                cell(random.nextInt(1_000) + "." + (10 + random.nextInt(90)));
                cell(random.nextInt(4) == 0 ? random.nextInt(10_000) + ".50" : "");
                cell(random.nextInt(2) == 0 ? 10 + random.nextInt(80) : "");
                cell(suspect ? 1 + random.nextInt(4) : 0);
                cell(random.nextInt(1_440));
                cell(random.nextBoolean());
                cell(random.nextInt(20) == 0);
                cell(random.nextInt(10) == 0 ? random.nextBoolean() : "");
                cell(random.nextBoolean());
                cell("Officer " + random.nextInt(900));
                cell("WM/" + (1_000_000 + i));
                cell(random.nextInt(4) == 0 ? NOTE : "");
                line.setCharAt(line.length() - 1, '\n');
                writer.append(line);
            }
        }
    }

    private void cell(Object value) {
        line.append(value).append(',');
    }
}
