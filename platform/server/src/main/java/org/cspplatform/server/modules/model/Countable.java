package org.cspplatform.server.modules.model;

import java.util.List;
import java.util.Optional;
import org.cspplatform.server.modules.model.CodeList.Code;
import org.cspplatform.server.modules.model.FieldType.Day;
import org.cspplatform.server.modules.model.FieldType.DecimalNumber;
import org.cspplatform.server.modules.model.FieldType.Moment;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.modules.model.FieldType.Person;
import org.cspplatform.server.modules.model.FieldType.Pointer;
import org.cspplatform.server.modules.model.FieldType.SomeCodes;
import org.cspplatform.server.modules.model.FieldType.WholeNumber;
import org.cspplatform.server.modules.model.FieldType.YesNo;

/** What a measure can do with a type of field. */
public final class Countable {
    private Countable() {}

    public static boolean isNumber(FieldType type) {
        return type instanceof WholeNumber || type instanceof DecimalNumber;
    }

    /** Whether it can be added up: a number, or the number of those that say yes. */
    public static boolean isSummable(FieldType type) {
        return isNumber(type) || type instanceof YesNo;
    }

    /** A date, or a date with a time of day, of which the date counts. */
    public static boolean isDate(FieldType type) {
        return type instanceof Day || type instanceof Moment;
    }

    public static boolean isWholeNumber(FieldType type) {
        return type instanceof WholeNumber;
    }

    /** A text that tells apart what one file or form says of the same thing: the number of different ones means something. */
    public static boolean isDistinguishable(FieldType type) {
        return isNumber(type)
                || isDate(type)
                || type instanceof YesNo
                || type instanceof OneOfCodes
                || type instanceof Person
                || type instanceof Pointer
                || isText(type);
    }

    /** The codes of a list, or of a set of them; none for any other type. */
    public static List<Code> codes(FieldType type) {
        return switch (type) {
            case OneOfCodes one -> one.codes();
            case SomeCodes some -> some.list().codes();
            default -> List.of();
        };
    }

    /** Whether a record has any number of codes of the list. */
    public static boolean isSet(FieldType type) {
        return type instanceof SomeCodes;
    }

    /** What a reference points to; empty for what is no reference. */
    public static Optional<Target> target(FieldType type) {
        return type instanceof Pointer pointer
                ? Optional.of(new Target(pointer.dataset(), pointer.column()))
                : Optional.empty();
    }

    /** Whether a measure may be broken down by it: each record has one code, one text, or none. */
    public static boolean isBreakdown(FieldModel field) {
        FieldType type = field.type();
        return field.dimension() && (type instanceof OneOfCodes || type instanceof YesNo || isText(type));
    }

    /**
     * What a reference points to.
     *
     * @param column of the key that references repeat
     */
    public record Target(String dataset, String column) {}

    /** A text of one line, which may be a dimension. */
    public static boolean isText(FieldType type) {
        return type instanceof FieldType.Line;
    }
}
