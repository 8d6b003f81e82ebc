package org.cspplatform.module;

/** The one kind of report there is so far. */
record StandardReport(Definition definition) implements Report {}
