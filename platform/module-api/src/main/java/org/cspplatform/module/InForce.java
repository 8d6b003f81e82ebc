package org.cspplatform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When a code of a code list may be used. Outside it the code is refused for new records and still read in old ones; the date
 * that counts is the {@link CountsOn} date of the record, or the present day where there is none.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface InForce {
    /** The first day, as {@code 2020-04-01}; empty: always was. */
    String from() default "";

    /** The last day; empty: still is. */
    String until() default "";
}
