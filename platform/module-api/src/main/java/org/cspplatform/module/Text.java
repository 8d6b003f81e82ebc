package org.cspplatform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of one line. A {@code String} without this annotation may have 200 characters.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Text {
    /** The greatest number of characters. */
    int max() default 200;

    /** A regular expression that the whole text must match; empty: any text will do. */
    String pattern() default "";

    /** What the pattern asks for, to follow "must be": for example {@code two capital letters}. Needed with a pattern. */
    String says() default "";
}
