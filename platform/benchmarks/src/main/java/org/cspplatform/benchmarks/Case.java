package org.cspplatform.benchmarks;

/**
 * One thing to measure.
 *
 * @param name as it stands in the table
 * @param source does it
 */
record Case(String name, Worker.Source source) {}
