package org.cspplatform.server.records.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.CellError;
import org.cspplatform.server.web.FieldError;

/**
 * What each column of a file is, to be said by somebody.
 *
 * @param questions one for each column
 */
public record ColumnsPage(ImportView about, List<Question> questions, List<FieldError> errors) {
    static final String IGNORE = "-";

    /**
     * One column.
     *
     * @param options fields by name, and not to import it
     */
    public record Question(String id, String heading, String chosen, Map<String, String> options) {}

    static String id(int column) {
        return "column-" + column;
    }

    static ColumnsPage of(DatasetModel dataset, ImportJob job, List<String> chosen, List<FieldError> errors) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", "Select a field");
        options.put(IGNORE, "Do not import this column");
        FileColumns.of(dataset).offered().forEach(column -> options.put(column.name(), FileColumns.label(column)));
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            String heading = job.mapping().columns().get(i).heading();
            Map<String, String> own = options;
            if (!options.containsKey(chosen.get(i))) {
                own = new LinkedHashMap<>(options);
                own.put(chosen.get(i), chosen.get(i));
            }
            questions.add(new Question(
                    id(i),
                    heading.isEmpty() ? "Column " + (i + 1) + ", without a heading" : heading,
                    chosen.get(i),
                    own));
        }
        return new ColumnsPage(ImportView.of(dataset, job), questions, errors);
    }

    static List<FieldError> unanswered(ImportJob job, List<String> chosen) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i).isEmpty()) {
                errors.add(new FieldError(
                        id(i),
                        "Select what “" + job.mapping().columns().get(i).heading() + "” is, or not to import it"));
            }
        }
        return errors;
    }

    /** What the mapping says is wrong, at the questions that can mend it. */
    static List<FieldError> errors(DatasetModel dataset, ImportJob job, List<String> chosen, List<CellError> problems) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            String choice = chosen.get(i);
            if (!choice.equals(IGNORE) && chosen.indexOf(choice) < i) {
                errors.add(new FieldError(
                        id(i),
                        "“"
                                + job.mapping()
                                        .columns()
                                        .get(chosen.indexOf(choice))
                                        .heading() + "” is that field already: select another one"));
            }
        }
        for (CellError problem : problems) {
            dataset.field(problem.column())
                    .filter(field -> field.required() && !chosen.contains(field.name()))
                    .ifPresent(
                            field -> errors.add(new FieldError(id(0), "Select the column for " + field.inSentence())));
        }
        return errors;
    }
}
