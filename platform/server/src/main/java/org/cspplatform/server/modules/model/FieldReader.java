package org.cspplatform.server.modules.model;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Decimals;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.LongText;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Personal;
import org.cspplatform.module.SpecialCategory;
import org.cspplatform.module.Text;
import org.cspplatform.server.modules.model.FieldType.Code;
import org.cspplatform.server.modules.model.FieldType.Day;
import org.cspplatform.server.modules.model.FieldType.DecimalNumber;
import org.cspplatform.server.modules.model.FieldType.Line;
import org.cspplatform.server.modules.model.FieldType.Lines;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.modules.model.FieldType.Person;
import org.cspplatform.server.modules.model.FieldType.WholeNumber;
import org.cspplatform.server.modules.model.FieldType.YesNo;
import org.jspecify.annotations.Nullable;

/** Reads one component of a record type. */
final class FieldReader {
    private static final int DEFAULT_TEXT = 200;
    private static final int DEFAULT_PLACES = 2;

    private final RecordComponent component;
    private final Problems problems;
    private final String place;

    FieldReader(String record, RecordComponent component, Problems problems) {
        this.component = component;
        this.problems = problems;
        this.place = record + "." + component.getName();
    }

    FieldModel read() {
        Label label = component.getAnnotation(Label.class);
        if (label == null || label.value().isBlank()) {
            problems.add(place, "The component has no label.", "Add @Label(\"…\") with the words that people read.");
        }
        FieldType type = type();
        checkAnnotationsFit(type);
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (nullable && component.getType().isPrimitive()) {
            problems.add(place, "A primitive cannot be @Nullable.", "Use its class, for example Integer or Boolean.");
        }
        return new FieldModel(
                component.getName(),
                Names.column(component.getName()),
                label == null || label.value().isBlank() ? component.getName() : label.value(),
                label == null ? "" : label.hint(),
                type,
                !nullable,
                has(Key.class),
                has(Personal.class) || type instanceof Person,
                has(SpecialCategory.class),
                has(CountsOn.class));
    }

    private boolean has(Class<? extends java.lang.annotation.Annotation> annotation) {
        return component.isAnnotationPresent(annotation);
    }

    private FieldType type() {
        Class<?> type = component.getType();
        if (type == String.class) {
            return text();
        }
        if (type == int.class || type == Integer.class) {
            return new WholeNumber(number(bound(true)), number(bound(false)));
        }
        if (type == BigDecimal.class) {
            return new DecimalNumber(places(), number(bound(true)), number(bound(false)));
        }
        if (type == boolean.class || type == Boolean.class) {
            return new YesNo();
        }
        if (type == LocalDate.class) {
            boolean untilToday = bound(false).equals("today");
            return new Day(day(bound(true)), untilToday ? null : day(bound(false)), untilToday);
        }
        if (type == PersonKey.class) {
            return new Person();
        }
        if (type.isEnum()) {
            return codes(type);
        }
        problems.add(
                place,
                "A component cannot be of type " + type.getSimpleName() + ".",
                "Use String, int, Integer, BigDecimal, boolean, Boolean, LocalDate, PersonKey or an enum.");
        return new Line(DEFAULT_TEXT, null, "");
    }

    private FieldType text() {
        LongText longText = component.getAnnotation(LongText.class);
        Text text = component.getAnnotation(Text.class);
        if (longText != null) {
            return new Lines(longText.max());
        }
        if (text == null) {
            return new Line(DEFAULT_TEXT, null, "");
        }
        if (text.pattern().isEmpty()) {
            return new Line(text.max(), null, "");
        }
        if (text.says().isBlank()) {
            problems.add(place, "The pattern is not explained.", "Say in @Text(says = \"…\") what the text must be.");
        }
        try {
            return new Line(text.max(), Pattern.compile(text.pattern()), text.says());
        } catch (PatternSyntaxException malformed) {
            problems.add(place, "The pattern is malformed: " + malformed.getDescription() + ".", "Correct it.");
            return new Line(text.max(), null, "");
        }
    }

    private FieldType codes(Class<?> type) {
        List<Code> codes = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            Enum<?> code = (Enum<?>) constant;
            codes.add(new Code(code.name(), labelOf(code), code));
        }
        if (codes.isEmpty()) {
            problems.add(place, "The code list " + type.getSimpleName() + " is empty.", "Give it constants.");
        }
        return new OneOfCodes(codes);
    }

    private String labelOf(Enum<?> code) {
        try {
            Label label = code.getDeclaringClass().getField(code.name()).getAnnotation(Label.class);
            if (label != null && !label.value().isBlank()) {
                return label.value();
            }
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("A constant is always a public field of its enum", impossible);
        }
        problems.add(
                code.getDeclaringClass().getSimpleName() + "." + code.name(),
                "The code has no label.",
                "Add @Label(\"…\") with the words that people read.");
        return code.name();
    }

    private int places() {
        Decimals decimals = component.getAnnotation(Decimals.class);
        int places = decimals == null ? DEFAULT_PLACES : decimals.value();
        if (places < 0 || places > 9) {
            problems.add(place, "A number cannot have " + places + " decimal places.", "Use 0 to 9.");
            return DEFAULT_PLACES;
        }
        return places;
    }

    private String bound(boolean least) {
        Bounds bounds = component.getAnnotation(Bounds.class);
        return bounds == null ? "" : least ? bounds.min() : bounds.max();
    }

    private @Nullable BigDecimal number(String written) {
        try {
            return written.isEmpty() ? null : new BigDecimal(written);
        } catch (NumberFormatException malformed) {
            problems.add(place, "The bound \"" + written + "\" is no number.", "Write it in digits.");
            return null;
        }
    }

    private @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException malformed) {
            problems.add(place, "The bound \"" + written + "\" is no date.", "Write it as 2026-11-21, or today.");
            return null;
        }
    }

    private void checkAnnotationsFit(FieldType type) {
        boolean text = type instanceof Line || type instanceof Lines;
        boolean ordered = type instanceof WholeNumber || type instanceof DecimalNumber || type instanceof Day;
        refuse(has(Text.class) && !text, "@Text", "a String");
        refuse(has(LongText.class) && !text, "@LongText", "a String");
        refuse(has(Decimals.class) && !(type instanceof DecimalNumber), "@Decimals", "a BigDecimal");
        refuse(has(Bounds.class) && !ordered, "@Bounds", "a number or a date");
    }

    private void refuse(boolean misplaced, String annotation, String where) {
        if (misplaced) {
            problems.add(place, annotation + " does not fit here.", "Put it on " + where + " only.");
        }
    }
}
