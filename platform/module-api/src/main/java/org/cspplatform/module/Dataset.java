package org.cspplatform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record type a dataset: a table with a form, a list, an import and an API.
 *
 * <p>The module's migrations make the table, named {@link #id()} with underscores, with one column a component, one a {@link
 * Derived} method, and nothing else. The platform adds what every record has: the partnership (or region) it belongs to, with the
 * policies that keep the others out, its id, its version, when it was made, last changed and shared. These columns are {@code
 * tenant_id} (or {@code region_id}), {@code id}, {@code version}, {@code created_at}, {@code updated_at} and {@code shared_at}; no
 * component may have their names.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Dataset {
    /** The dataset's name in addresses, in the plural, for example {@code contacts}; written like a module's id. */
    String id();

    /** What the records are called, in the plural, for example {@code Custody and court contacts}. */
    String title();

    /** What one record is called, in the middle of a sentence, for example {@code contact}. */
    String one() default "record";

    /** What the dataset holds and which standard it follows, for the person who fills it in. */
    String description() default "";

    /** Whose the records are. */
    Whose whose() default Whose.PARTNERSHIP;

    /** Under which law they are processed, unless a component says it for each. */
    Regime regime() default Regime.GENERAL;
}
