/** "Tell me when a figure passes a number": on the page where one begins, and by e-mail. */
@NullMarked
package org.cspplatform.server.dashboards.alerts;

import org.jspecify.annotations.NullMarked;
