/** Dashboards of regions and partnerships: released figures, fairly compared. */
@NullMarked
package org.cspplatform.server.dashboards;

import org.jspecify.annotations.NullMarked;
