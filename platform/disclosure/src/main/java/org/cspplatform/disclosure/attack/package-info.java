/**
 * The attacker: what can somebody work out about suppressed cells from what is published and from what he knows already?
 *
 * <p>The figures are whole numbers within bounds, and every published total is a sum of them with a known value, or one known to
 * lie within a range when it was rounded. The tightest interval of a cell under all sums is the <em>feasibility interval</em> of
 * the literature (M. Fischetti and J. J. Salazar-González, "Models and Algorithms for Optimizing Cell Suppression in Tabular Data
 * with Linear Constraints", Journal of the American Statistical Association 95, 2000), here over the whole numbers.
 *
 * <p>Everything is worked out in whole numbers, linear programs too, so that no claim hangs on a tolerance. A general solver in
 * floating point was tried first: on tables with some hundred suppressed cells, whose programs have many equally good vertices, it
 * took seconds a program, where one that starts from the true table and goes on from its last answer takes microseconds.
 */
@NullMarked
package org.cspplatform.disclosure.attack;

import org.jspecify.annotations.NullMarked;
