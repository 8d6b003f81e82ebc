package org.cspplatform.module;

/** The one kind of rule there is so far. */
record RuleOfRecord<T extends Record>(Definition<T> definition) implements Rule<T> {}
