package org.cspplatform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The least and the greatest value of a number or a date, both allowed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Bounds {
    /** A number, or a date as {@code 2005-12-01}; empty: no least value. */
    String min() default "";

    /** A number, a date, or {@code today}; empty: no greatest value. */
    String max() default "";
}
