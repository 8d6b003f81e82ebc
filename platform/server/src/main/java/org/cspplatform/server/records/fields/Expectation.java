package org.cspplatform.server.records.fields;

import java.util.List;
import java.util.stream.Collectors;
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

/** What a field expects, in words. */
public final class Expectation {
    private Expectation() {}

    /** What an empty field asks for. */
    public static String ask(FieldModel field) {
        if (field.label().endsWith("?")) {
            return "Select an answer: " + field.label();
        }
        return switch (field.type()) {
            case OneOfCodes _, SomeCodes _, YesNo _, FileId _ -> "Select " + field.inSentence();
            case Items items -> "Add at least one " + items.one();
            default -> "Enter " + field.inSentence();
        };
    }

    /** What may stand in a field, for the person who corrects a file. */
    public static String of(FieldModel field) {
        String what =
                switch (field.type()) {
                    case Line line ->
                        line.says().isEmpty() ? "text of at most " + line.max() + " characters" : line.says();
                    case Lines(int max) -> "text of at most " + max + " characters";
                    case WholeNumber number -> "a whole number" + NumberCells.range(number.min(), number.max(), "");
                    case DecimalNumber number -> NumberCells.words(number);
                    case YesNo() -> "yes or no";
                    case Day day ->
                        "a date such as 2026-03-31 or 31/03/2026" + (day.untilToday() ? ", not in the future" : "");
                    case Moment(Day day) ->
                        "a date and time such as 2026-03-31T14:30 or 31/03/2026 14:30"
                                + (day.untilToday() ? ", not in the future" : "");
                    case OneOfCodes(CodeList list) -> "one of " + names(list.codes());
                    case SomeCodes(CodeList list) -> "any of " + names(list.codes()) + ", separated by semicolons";
                    case Person() -> "a pseudonymous reference";
                    case Pointer pointer -> "the " + pointer.key() + " of a " + pointer.one();
                    case FileId() -> "a file that was sent before";
                    case Items items -> "at most " + items.max() + " items";
                };
        return field.required() ? what : what + ", or nothing";
    }

    private static String names(List<Code> codes) {
        return codes.stream().map(Code::name).collect(Collectors.joining(", "));
    }
}
