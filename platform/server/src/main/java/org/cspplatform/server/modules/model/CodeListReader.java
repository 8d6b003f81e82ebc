package org.cspplatform.server.modules.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.InForce;
import org.cspplatform.module.Label;
import org.cspplatform.server.modules.model.CodeList.Code;
import org.jspecify.annotations.Nullable;

/** Reads an enum as a code list. */
final class CodeListReader {
    private final Problems problems;

    CodeListReader(Problems problems) {
        this.problems = problems;
    }

    CodeList read(Class<?> type, String place) {
        List<Code> codes = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            codes.add(code((Enum<?>) constant));
        }
        if (codes.isEmpty()) {
            problems.add(place, "The code list " + type.getSimpleName() + " is empty.", "Give it constants.");
        }
        return new CodeList(codes);
    }

    private Code code(Enum<?> constant) {
        String place = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        try {
            var field = constant.getDeclaringClass().getField(constant.name());
            Label label = field.getAnnotation(Label.class);
            if (label == null || label.value().isBlank()) {
                problems.add(place, "The code has no label.", "Add @Label(\"…\") with the words that people read.");
            }
            InForce inForce = field.getAnnotation(InForce.class);
            LocalDate from = inForce == null ? null : day(inForce.from(), place);
            LocalDate until = inForce == null ? null : day(inForce.until(), place);
            if (from != null && until != null && until.isBefore(from)) {
                problems.add(place, "The code ends before it begins.", "Correct the dates of @InForce.");
            }
            boolean named = label != null && !label.value().isBlank();
            return new Code(constant.name(), named ? label.value() : constant.name(), constant, from, until);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("A constant is always a public field of its enum", impossible);
        }
    }

    private @Nullable LocalDate day(String written, String place) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException malformed) {
            problems.add(place, "\"" + written + "\" in @InForce is no date.", "Write it as 2026-11-21.");
            return null;
        }
    }
}
