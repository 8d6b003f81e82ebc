package org.cspplatform.module;

/** The one kind of generator there is so far. */
record StandardDemo(Definition<?> definition) implements Demo {}
