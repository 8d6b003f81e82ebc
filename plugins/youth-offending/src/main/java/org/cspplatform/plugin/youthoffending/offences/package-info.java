/** Proven offences and their outcomes. */
@NullMarked
package org.cspplatform.plugin.youthoffending.offences;

import org.jspecify.annotations.NullMarked;
