@NullMarked
package org.cspplatform.server.dashboards;

import org.jspecify.annotations.NullMarked;
