/** Intervention programmes and what the national indicators ask of each. */
@NullMarked
package org.cspplatform.plugin.youthoffending.programmes;

import org.jspecify.annotations.NullMarked;
