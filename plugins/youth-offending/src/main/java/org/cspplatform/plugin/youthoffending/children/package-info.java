/** Children known to the service and what is recorded of them with dates. */
@NullMarked
package org.cspplatform.plugin.youthoffending.children;

import org.jspecify.annotations.NullMarked;
