package org.cspplatform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a field, or a code of a code list, is called where people read it. Every component and every constant of a code list
 * has one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Label {
    /** The words, for example {@code Date of the required assessment}. No full stop. */
    String value();

    /** What helps to fill it in, for example where the number stands on the form. */
    String hint() default "";
}
