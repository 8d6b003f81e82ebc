@NullMarked
package org.cspplatform.server.dashboards.alerts;

import org.jspecify.annotations.NullMarked;
