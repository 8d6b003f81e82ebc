package org.cspplatform.server.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Logs each request to this route: who, when, what, from where, and what came of it. The answer leaves only when its entry
 * is on disk, and turns into a 503 if it cannot be put there. A route that changes something logs twice: before, so that no
 * crash leaves a change without an entry, and after, with the outcome. A request without a valid sign-in is not logged: it
 * has nobody to name and has seen nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {

    /** What a request to this route does. */
    AuditAction action();

    /** The kind of thing it does it to, such as {@code return}. */
    String subject();

    /**
     * The path variables that together say which one, in this order. By default all variables of the path, in the path's
     * order; after a creation the last part of the {@code Location} that the answer names.
     */
    String[] id() default {};

    /**
     * The path variable with the code of the partnership whose data it is, where a regional office may ask too: the
     * partnership then sees in its own log that its region looked.
     */
    String partnership() default "";
}
