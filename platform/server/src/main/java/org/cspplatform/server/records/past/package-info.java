/** How records were before: what changed, when, by whom. */
@NullMarked
package org.cspplatform.server.records.past;

import org.jspecify.annotations.NullMarked;
