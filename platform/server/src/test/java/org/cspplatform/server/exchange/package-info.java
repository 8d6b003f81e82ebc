/** Files for national bodies, and files that others send, right ones and hostile ones. */
@NullMarked
package org.cspplatform.server.exchange;

import org.jspecify.annotations.NullMarked;
