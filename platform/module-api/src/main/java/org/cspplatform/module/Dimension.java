package org.cspplatform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A measure may be broken down by this text, for example the custody suite or the provider. Code lists, and yes and no, may
 * always be. Never on a personal field; at most 200 different texts are shown, the rest together as "Other".
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Dimension {}
