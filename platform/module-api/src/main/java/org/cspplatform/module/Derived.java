package org.cspplatform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that the platform works out and nobody enters: a public method of the record without parameters, for example the
 * score of a questionnaire from its items. It returns one of the field types without child lists, references and attachments,
 * carries a {@link Label} like a component, and depends on the record alone. It is worked out whenever the record is written
 * and has a column of its own, so measures may use it.
 *
 * <p>A method that may return null is annotated {@link org.jspecify.annotations.Nullable}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Derived {}
