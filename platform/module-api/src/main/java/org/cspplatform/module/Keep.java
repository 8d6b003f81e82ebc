package org.cspplatform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a record of this type is kept. After that it is listed as due for erasure; a person of the partnership decides. Put
 * beside {@link Dataset}. Without it the platform proposes nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Keep {
    /** Whole years after the date, 0 to 100. */
    int years();

    /** The date field that starts it; empty: the {@link CountsOn} date. A record in which it is empty is kept. */
    String after() default "";

    /** The rule it comes from, for example the retention schedule of the service. */
    String because();
}
