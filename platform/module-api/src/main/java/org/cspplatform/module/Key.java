package org.cspplatform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field, or with others the fields, by which the partnership itself knows a record, for example the reference in its case
 * system. Unique within a partnership. An import finds by it the record that a row is about; without a key every row is a new
 * record, and the same file is taken once only.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {}
