package org.cspplatform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many items a child list may have, and what one is called. A child list is a {@code List} of a public record whose
 * components are of the field types without lists, references and attachments, each with a {@link Label}. Without this
 * annotation: at most 20.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Items {
    /** What one is called, in the middle of a sentence. */
    String one() default "item";

    /** At most this many, up to 100. */
    int max() default 20;
}
