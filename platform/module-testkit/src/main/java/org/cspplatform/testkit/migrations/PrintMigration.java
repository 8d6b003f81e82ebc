package org.cspplatform.testkit.migrations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cspplatform.module.PriorityModule;
import org.flywaydb.core.api.FlywayException;

/** The command {@code plugins/print-migration}: prints the migration that a module's folder lacks. */
public final class PrintMigration {
    private static final Pattern NUMBERED = Pattern.compile("V(\\d{1,9})__.*\\.sql");

    private PrintMigration() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments.length != 1) {
            System.err.println("Give the folder of one module.");
            System.exit(1);
        }
        try {
            print(Path.of(arguments[0]).toAbsolutePath().normalize(), System.out);
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        } catch (FlywayException failure) {
            System.err.println("The migrations that are there do not run:\n" + failure.getMessage());
            System.exit(1);
        }
    }

    /** Prints what the folder lacks, as a whole file. */
    static void print(Path folder, PrintStream out) throws IOException, SQLException {
        Path classes = Files.createTempDirectory("csp-print-migration");
        try {
            PriorityModule module = ModuleSources.load(folder, classes);
            Path migrations = folder.resolve("src/main/resources/db").resolve(module.id());
            List<String> statements = Migration.between(PresentTables.of(migrations), module.datasets());
            if (statements.isEmpty()) {
                out.println("-- Nothing to do: the migrations make the tables that the record types need.");
                return;
            }
            out.println("-- To be kept as " + folder.relativize(migrations) + "/" + nextFile(migrations)
                    + ". A file that ran somewhere already must stay as it is.");
            statements.forEach(statement -> out.println("\n" + statement));
        } finally {
            delete(classes);
        }
    }

    private static String nextFile(Path migrations) throws IOException {
        if (!Files.isDirectory(migrations)) {
            return "V1__first_tables.sql";
        }
        try (Stream<Path> files = Files.list(migrations)) {
            // The shell makes the file into which this is printed before it is printed.
            OptionalInt last = files.filter(file -> file.toFile().length() > 0)
                    .map(file -> NUMBERED.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .flatMapToInt(found -> IntStream.of(Integer.parseInt(found.group(1))))
                    .max();
            return last.isPresent() ? "V" + (last.getAsInt() + 1) + "__what_changes.sql" : "V1__first_tables.sql";
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
