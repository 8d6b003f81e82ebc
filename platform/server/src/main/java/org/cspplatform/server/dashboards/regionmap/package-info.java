/** A region's own map: where its office puts each partnership among the hexagons. */
@NullMarked
package org.cspplatform.server.dashboards.regionmap;

import org.jspecify.annotations.NullMarked;
