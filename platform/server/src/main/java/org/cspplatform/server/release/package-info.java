/**
 * What an audience may see of a region's measures: policies, the stored tables that disclosure control passed, and their reading.
 * The only reader across partnerships.
 *
 * <p>What is proven of a release: nobody, a contributing partnership included, can work out a protected figure from what is released
 * to an audience of a region and quarter: the tables of all measures that count the same records, their totals, their breakdowns and
 * all that was released of them before; and who sees both audiences' tables learns nothing from the public's. Measures are linked by
 * what their figures count ({@link org.cspplatform.server.release.CellNames}): filters, codes of breakdowns and outcomes are taken
 * apart into conditions, and figures with the same conditions are one cell. Linked measures are protected together, so that they can
 * be released in any order, and a table is released only if it was made with or after every linked table that is out.
 *
 * <p>What is not looked at: figures that differ by few records without any table having those few as a line of its own, as all
 * visits and all but those of one day; filters that let the same records pass by other words; what an author's own select counts; and
 * different modules, whose records are different ones.
 */
@NullMarked
package org.cspplatform.server.release;

import org.jspecify.annotations.NullMarked;
