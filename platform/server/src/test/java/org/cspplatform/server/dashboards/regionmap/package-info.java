@NullMarked
package org.cspplatform.server.dashboards.regionmap;

import org.jspecify.annotations.NullMarked;
