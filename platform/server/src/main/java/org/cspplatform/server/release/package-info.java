/**
 * What an audience may see of a region's measures: policies, the stored tables that disclosure control passed, and their reading.
 * The only reader across partnerships.
 *
 * <p>What is proven of a release: nobody, a contributing partnership included, can work out a protected figure from the table of one
 * measure in one quarter, its totals, its breakdowns and all that was released of it to that audience before; and who sees both
 * audiences' tables learns nothing from the public's. What is not looked at is what two different measures say of the same records:
 * an author who gives the same count under two names with other breakdowns should know that each is protected by itself.
 */
@NullMarked
package org.cspplatform.server.release;

import org.jspecify.annotations.NullMarked;
