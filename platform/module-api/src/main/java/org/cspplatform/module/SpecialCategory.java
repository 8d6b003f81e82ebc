package org.cspplatform.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field says something about a person that the law protects further: health, ethnicity, offences (UK GDPR articles 9 and
 * 10). It may be counted, and what leaves the partnership then passes disclosure control.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface SpecialCategory {}
