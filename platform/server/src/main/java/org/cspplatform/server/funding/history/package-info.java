/** Every version of what was written about money. */
@NullMarked
package org.cspplatform.server.funding.history;

import org.jspecify.annotations.NullMarked;
