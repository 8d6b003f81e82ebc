/**
 * DHR learning: reviews of domestic abuse related deaths with their statutory clock, recommendations until there is evidence of them,
 * learning for the whole region, and the chairs and authors whom the region has approved.
 */
@NullMarked
package org.cspplatform.plugin.dhrlearning;

import org.jspecify.annotations.NullMarked;
