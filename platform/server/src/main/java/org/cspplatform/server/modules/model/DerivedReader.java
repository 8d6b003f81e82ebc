package org.cspplatform.server.modules.model;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cspplatform.module.Derived;

/** Finds what the platform works out of a record, by name: the order in which a class lists its methods is no one's. */
final class DerivedReader {
    private final Class<? extends Record> type;
    private final Surroundings around;

    DerivedReader(Class<? extends Record> type, Surroundings around) {
        this.type = type;
        this.around = around;
    }

    List<Method> methods() {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Derived.class) && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName))
                .filter(this::fits)
                .toList();
    }

    List<FieldModel> fields(List<Method> methods) {
        List<FieldModel> fields = new ArrayList<>();
        for (Method method : methods) {
            FieldModel field = new FieldReader(Member.of(method), around).read();
            boolean compound = field.type() instanceof FieldType.Items
                    || field.type() instanceof FieldType.Pointer
                    || field.type() instanceof FieldType.FileId;
            if (compound) {
                around.problems()
                        .add(
                                place(method),
                                "What is worked out cannot be a list, a reference or a file.",
                                "Return a single value, or a Set of an enum.");
            }
            fields.add(field);
        }
        return fields;
    }

    private boolean fits(Method method) {
        boolean accessor = Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getAccessor().equals(method));
        boolean fits = Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !accessor;
        if (!fits) {
            around.problems()
                    .add(
                            place(method),
                            "The platform can only work out a public method without parameters that is no component.",
                            "Make it such a method, or take @Derived from it.");
        }
        return fits;
    }

    private String place(Method method) {
        return around.record() + "." + method.getName();
    }
}
