package org.cspplatform.benchmarks;

/**
 * One thing to measure.
 *
 * @param name as it stands in the table
 * @param most the most workers that may do it at once
 * @param source does it
 */
record Case(String name, int most, Worker.Source source) {}
