package org.cspplatform.server.records.fields;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cspplatform.server.modules.model.CodeList;
import org.cspplatform.server.modules.model.CodeList.Code;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.Day;
import org.cspplatform.server.modules.model.FieldType.DecimalNumber;
import org.cspplatform.server.modules.model.FieldType.FileId;
import org.cspplatform.server.modules.model.FieldType.Items;
import org.cspplatform.server.modules.model.FieldType.Line;
import org.cspplatform.server.modules.model.FieldType.Lines;
import org.cspplatform.server.modules.model.FieldType.Moment;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.modules.model.FieldType.Person;
import org.cspplatform.server.modules.model.FieldType.Pointer;
import org.cspplatform.server.modules.model.FieldType.SomeCodes;
import org.cspplatform.server.modules.model.FieldType.WholeNumber;
import org.cspplatform.server.modules.model.FieldType.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * Checks one value of a field as it was typed, sent or read from a file, and makes of it what is stored. A file asks this for each
 * of its cells, so nothing here compiles a pattern or throws.
 *
 * @param today until when a date may lie that may not lie in the future
 */
public record CellCheck(LocalDate today) {
    private static final int POINTER = 200;

    /** Of a child list this looks at nothing: its items have fields of their own. */
    public Cell check(FieldModel field, @Nullable String raw) {
        String typed = raw == null ? "" : raw.strip();
        if (typed.isEmpty()) {
            return field.required() ? new Cell.Bad(Expectation.ask(field)) : nothing(field);
        }
        if (TextCells.hasControls(typed)) {
            return new Cell.Bad(field.label() + " must not contain control characters");
        }
        return switch (field.type()) {
            case Line line -> TextCells.line(field, typed, line);
            case Lines(int max) -> TextCells.length(field, typed, max);
            case WholeNumber number -> NumberCells.whole(field, typed, number);
            case DecimalNumber number -> NumberCells.decimal(field, typed, number);
            case YesNo() -> yesNo(field, typed);
            case Day day -> DayCells.day(field, typed, day, today);
            case Moment(Day day) -> DayCells.moment(field, typed, day, today);
            case OneOfCodes(CodeList list) -> code(field, typed, list);
            case SomeCodes(CodeList list) -> CodeCells.some(field, typed, list);
            case Person() -> TextCells.person(field, typed);
            case Pointer _ -> TextCells.line(field, typed, new Line(POINTER, null, ""));
            case FileId() -> file(field, typed);
            case Items _ -> nothing(field);
        };
    }

    private static Cell nothing(FieldModel field) {
        return new Cell.Good(field.type().many() ? List.of() : null);
    }

    private static Cell yesNo(FieldModel field, String typed) {
        return switch (typed.toLowerCase(Locale.UK)) {
            case "true", "yes", "y" -> new Cell.Good(true);
            case "false", "no", "n" -> new Cell.Good(false);
            default ->
                new Cell.Bad(field.label() + (field.label().endsWith("?") ? " The answer" : "") + " must be yes or no");
        };
    }

    private static Cell code(FieldModel field, String typed, CodeList list) {
        Code code = list.meant(typed);
        return code != null
                ? new Cell.Good(code.name())
                : new Cell.Bad(field.label() + " must be one of the listed codes");
    }

    private static Cell file(FieldModel field, String typed) {
        try {
            return new Cell.Good(UUID.fromString(typed));
        } catch (IllegalArgumentException malformed) {
            return new Cell.Bad(field.label() + " must be a file that was sent before");
        }
    }
}
