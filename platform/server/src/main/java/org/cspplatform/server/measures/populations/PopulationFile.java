package org.cspplatform.server.measures.populations;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cspplatform.module.Population;
import org.cspplatform.server.measures.populations.PopulationStore.Entry;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.UploadedText;

/** Reads a CSV file of populations: partnership, group, year, people, source. */
@Singleton
public final class PopulationFile {
    private static final List<String> HEADING = List.of("partnership", "group", "year", "people", "source");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d");
    private static final Pattern PEOPLE = Pattern.compile("[1-9]\\d{0,7}");
    private static final int LONGEST_SOURCE = 200;
    private static final int MOST_ERRORS = 50;
    private static final String FIELD = "file";
    private static final String NO_CSV = "The file is no CSV file. Save the sheet as CSV and send it again";

    private final Clock clock;

    PopulationFile(Clock clock) {
        this.clock = clock;
    }

    /**
     * The rows of the file.
     *
     * @param allowed the partnerships of which it may speak
     * @throws InvalidException when anything is wrong; then each wrong row is named
     */
    public List<Entry> read(byte[] content, List<Partnership> allowed) {
        List<FieldError> errors = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .ofNamedCsvRecord(text(content))) {
            int latest = LocalDate.now(clock).getYear();
            for (NamedCsvRecord row : reader) {
                if (!row.getHeader().equals(HEADING)) {
                    throw new InvalidException(
                            FIELD, "The file must have the columns " + String.join(", ", HEADING) + ", in this order");
                }
                read(row, allowed, latest, seen, errors).ifPresent(entries::add);
            }
        } catch (CsvParseException | IllegalArgumentException malformed) {
            throw new InvalidException(FIELD, NO_CSV);
        } catch (java.io.IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (entries.isEmpty() && errors.isEmpty()) {
            errors.add(new FieldError(
                    FIELD, "The file has no rows below the one with the columns " + String.join(", ", HEADING)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(shown(errors));
        }
        return entries;
    }

    private static String text(byte[] content) {
        String text = UploadedText.of(content);
        if (text.isBlank()) {
            throw new InvalidException(FIELD, "Choose a CSV file that is not empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidException(FIELD, NO_CSV);
        }
        return text;
    }

    /** A cell; a row that is cut short has empty ones at its end. */
    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }

    private static Optional<Entry> read(
            NamedCsvRecord row, List<Partnership> allowed, int latest, Set<String> seen, List<FieldError> errors) {
        String place = "Row " + row.getStartingLineNumber() + ": ";
        int before = errors.size();
        Optional<Partnership> partnership = allowed.stream()
                .filter(known -> known.code().equals(cell(row, "partnership")))
                .findFirst();
        Optional<Population> group = Stream.of(Population.values())
                .filter(known -> known.name().equals(cell(row, "group")))
                .findFirst();
        String year = cell(row, "year");
        String people = cell(row, "people").replace(",", "");
        String source = cell(row, "source");
        if (partnership.isEmpty()) {
            errors.add(error(place, "the partnership must be the code of one in your region"));
        }
        if (group.isEmpty()) {
            errors.add(error(place, "the group must be one of RESIDENTS, AGED_10_TO_17, ADULTS, ADULT_WOMEN"));
        }
        if (!YEAR.matcher(year).matches()) {
            errors.add(error(place, "the year must be a year like 2016"));
        } else if (Integer.parseInt(year) > latest) {
            errors.add(error(
                    place, "the year must be " + latest + " or earlier: rates divide by estimates, not by forecasts"));
        }
        if (!PEOPLE.matcher(people).matches()) {
            errors.add(error(place, "people must be a whole number above 0"));
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            errors.add(error(place, "the source must be said, in at most 200 characters"));
        }
        if (errors.size() > before) {
            return Optional.empty();
        }
        if (!seen.add(partnership.get().code() + " " + group.get() + " " + year)) {
            errors.add(error(place, "an earlier row says the same group and year of this partnership"));
            return Optional.empty();
        }
        return Optional.of(new Entry(
                partnership.get().id(), group.get(), Integer.parseInt(year), Integer.parseInt(people), source));
    }

    private static List<FieldError> shown(List<FieldError> errors) {
        if (errors.size() <= MOST_ERRORS) {
            return errors;
        }
        List<FieldError> shown = new ArrayList<>(errors.subList(0, MOST_ERRORS));
        shown.add(new FieldError(FIELD, "And %,d more like these".formatted(errors.size() - MOST_ERRORS)));
        return shown;
    }

    private static FieldError error(String place, String words) {
        return new FieldError(FIELD, place + words);
    }
}
