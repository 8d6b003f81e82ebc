package org.cspplatform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field, which is {@link org.jspecify.annotations.Nullable} otherwise, must be filled when another is filled, or has one of
 * some values. The form and the template say so; the check serves form, API and file alike.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface RequiredWhen {
    /** The other field, by name. */
    String field();

    /** Names of codes, or {@code true}, {@code false}; empty: whenever the other field is filled. */
    String[] is() default {};
}
