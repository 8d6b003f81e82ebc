package org.cspplatform.server.modules.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cspplatform.module.ExchangeIn;
import org.cspplatform.module.ExchangeOut;

/** Checks the formats in which a module writes and reads files of others. */
final class ExchangeReader {
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9. -]{0,39}");

    /** A name that XML allows, of the letters that national formats use; none that begins with "xml". */
    private static final Pattern ELEMENT = Pattern.compile("(?!(?i)xml)[A-Za-z_][A-Za-z0-9_.-]{0,99}");

    private final List<DatasetModel> datasets;
    private final Problems problems;

    ExchangeReader(List<DatasetModel> datasets, Problems problems) {
        this.datasets = datasets;
        this.problems = problems;
    }

    void checkOut(List<ExchangeOut.Definition<?>> formats) {
        Set<String> seen = new HashSet<>();
        for (ExchangeOut.Definition<?> format : formats) {
            String place = "exchange out " + format.id() + " " + format.version();
            checkName(format.id(), format.title(), format.version(), seen, place);
            Optional<DatasetModel> dataset = datasetOf(format.dataset(), place);
            if (dataset.isPresent() && dataset.get().countsOn().isEmpty()) {
                problems.add(
                        place,
                        "Dataset " + dataset.get().id() + " has no date in which its records count.",
                        "Put @CountsOn on one required LocalDate, so that a period can be asked for.");
            }
            if (format.columns().isEmpty()) {
                problems.add(place, "It has no column.", "Add what a row is to say.");
            }
            boolean xml = !format.root().isEmpty();
            Set<String> headings = new HashSet<>();
            for (ExchangeOut.Column<?> column : format.columns()) {
                if (column.heading().isBlank() || !headings.add(column.heading())) {
                    problems.add(
                            place,
                            "The column \"" + column.heading() + "\" stands there twice or has no name.",
                            "Give each column its own name.");
                }
                checkElement(xml, column.heading(), place);
            }
            format.headers().forEach(header -> checkElement(xml, header.element(), place));
            if (xml) {
                checkElement(true, format.root(), place);
                checkElement(true, format.row(), place);
            } else if (!format.headers().isEmpty()) {
                problems.add(place, "A CSV file has no header elements.", "Leave them out, or write XML.");
            }
        }
    }

    void checkIn(List<ExchangeIn.Definition> formats) {
        Set<String> seen = new HashSet<>();
        for (ExchangeIn.Definition format : formats) {
            String place = "exchange in " + format.id() + " " + format.version();
            checkName(format.id(), format.title(), format.version(), seen, place);
            boolean xml = !format.row().isEmpty();
            checkElement(xml, xml ? format.row() : "", place);
            datasetOf(format.dataset(), place).ifPresent(dataset -> checkSources(format, dataset, xml, place));
        }
    }

    private void checkSources(ExchangeIn.Definition format, DatasetModel dataset, boolean xml, String place) {
        Set<String> filled = new HashSet<>();
        for (ExchangeIn.Source source : format.sources()) {
            if (dataset.entered().stream().noneMatch(field -> field.name().equals(source.component()))) {
                problems.add(
                        place,
                        "There is no field " + source.component() + " in dataset " + dataset.id() + ".",
                        "Name a component of " + dataset.type().getSimpleName() + ".");
            }
            if (!filled.add(source.component())) {
                problems.add(place, "The field " + source.component() + " is filled twice.", "Fill it from one place.");
            }
            if (source.header() && !xml) {
                problems.add(place, "A CSV file has no header elements.", "Take it from a column.");
            }
            for (String step : xml ? source.name().split("/", -1) : new String[0]) {
                checkElement(true, step, place);
            }
        }
        dataset.fields().stream()
                .filter(FieldModel::required)
                .filter(field -> !field.derived() && !filled.contains(field.name()))
                .forEach(field -> problems.add(
                        place,
                        "The field " + field.name() + " is required and nothing fills it.",
                        "Say with field(…) where it stands in the file."));
    }

    private void checkName(String id, String title, String version, Set<String> seen, String place) {
        if (!Names.isId(id) || !seen.add(id + " " + version)) {
            problems.add(
                    place,
                    "Its id is malformed, or taken by the same version.",
                    "Use lower-case words joined by hyphens, once for each version.");
        }
        if (!VERSION.matcher(version).matches()) {
            problems.add(
                    place,
                    "\"" + version + "\" is no version.",
                    "Use at most 40 letters, digits, full stops, spaces and hyphens.");
        }
        if (title.isBlank()) {
            problems.add(place, "It has no title.", "Say what people call it.");
        }
    }

    private Optional<DatasetModel> datasetOf(Class<? extends Record> type, String place) {
        Optional<DatasetModel> dataset =
                datasets.stream().filter(known -> known.type().equals(type)).findFirst();
        if (dataset.isEmpty()) {
            problems.add(place, type.getSimpleName() + " is no dataset of this module.", "Name a type of datasets().");
        }
        return dataset;
    }

    private void checkElement(boolean xml, String name, String place) {
        if (xml && !ELEMENT.matcher(name).matches()) {
            problems.add(
                    place,
                    "\"" + name + "\" cannot name an element.",
                    "Use letters, digits, hyphens, full stops and underscores, from a letter on.");
        }
    }
}
