package org.cspplatform.server.modules.model;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A component of a record type, or a method of it, as its author declared it. */
record Member(AnnotatedElement element, String name, Class<?> type, Type generic, AnnotatedType annotated) {
    static Member of(RecordComponent component) {
        return new Member(
                component,
                component.getName(),
                component.getType(),
                component.getGenericType(),
                component.getAnnotatedType());
    }

    static Member of(Method method) {
        return new Member(
                method,
                method.getName(),
                method.getReturnType(),
                method.getGenericReturnType(),
                method.getAnnotatedReturnType());
    }

    boolean has(Class<? extends Annotation> annotation) {
        return element.isAnnotationPresent(annotation);
    }

    <A extends Annotation> @Nullable A get(Class<A> annotation) {
        return element.getAnnotation(annotation);
    }

    boolean nullable() {
        return annotated.isAnnotationPresent(Nullable.class);
    }

    /** What it is a set of, a list of, a reference to. */
    Optional<Class<?>> argument() {
        return generic instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments().length == 1
                        && parameterized.getActualTypeArguments()[0] instanceof Class<?> only
                ? Optional.of(only)
                : Optional.empty();
    }
}
