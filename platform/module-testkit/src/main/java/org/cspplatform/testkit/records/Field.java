package org.cspplatform.testkit.records;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cspplatform.module.Attachment;
import org.cspplatform.module.Derived;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record type, or a derived field, with its author's annotations.
 *
 * @param generic its type with what is in it
 */
public record Field(
        String name, Class<?> type, Type generic, boolean nullable, AnnotatedElement marks, Method accessor) {
    private static final ClassValue<List<Field>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> record) {
            return read(record);
        }
    };

    /** The components of a record type, in the author's order. */
    public static List<Field> componentsOf(Class<?> record) {
        return COMPONENTS.get(record);
    }

    private static List<Field> read(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> new Field(
                        component.getName(),
                        component.getType(),
                        component.getGenericType(),
                        isNullable(component.getAnnotatedType()),
                        component,
                        component.getAccessor()))
                .toList();
    }

    /** What the platform works out itself, by name. */
    public static List<Field> derivedOf(Class<?> record) {
        return Arrays.stream(record.getMethods())
                .filter(method -> method.isAnnotationPresent(Derived.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> new Field(
                        method.getName(),
                        method.getReturnType(),
                        method.getGenericReturnType(),
                        isNullable(method.getAnnotatedReturnType()),
                        method,
                        method))
                .toList();
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    public <A extends Annotation> Optional<A> mark(Class<A> annotation) {
        return Optional.ofNullable(marks.getAnnotation(annotation));
    }

    public boolean has(Class<? extends Annotation> annotation) {
        return marks.isAnnotationPresent(annotation);
    }

    /** Whether it identifies a person. */
    public boolean personal() {
        return has(Personal.class) || type == PersonKey.class;
    }

    /** Whether it can stand in a file. */
    public boolean inFiles() {
        return type != Attachment.class;
    }

    /** What a set or list holds, or what a reference points to. */
    public Class<?> element() {
        if (generic instanceof ParameterizedType with && with.getActualTypeArguments()[0] instanceof Class<?> inside) {
            return inside;
        }
        throw new IllegalArgumentException(name + " says no type within " + type.getSimpleName());
    }

    /** Its column: {@code contactDate} is {@code contact_date}. */
    public String column() {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    public @Nullable Object of(Object record) {
        try {
            accessor.setAccessible(true); // a public record may be nested in a class that is not
            return accessor.invoke(record);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(name + "() throws " + thrown.getTargetException(), thrown);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("Cannot read " + name, closed);
        }
    }
}
