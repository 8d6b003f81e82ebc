@NullMarked
package org.cspplatform.server.dashboards.fair;

import org.jspecify.annotations.NullMarked;
