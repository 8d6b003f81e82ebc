package org.cspplatform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field identifies a person, alone or with others: a name, a date of birth, a postcode, a reference number. It is never
 * part of a measure, a filter or a breakdown; a module that tries is refused. A {@link PersonKey} is personal without this.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Personal {}
