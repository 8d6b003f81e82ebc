/** Alcohol-related violence: what emergency departments and the police see, screening, and the course of conditional cautions. */
@NullMarked
package org.cspplatform.plugin.alcoholviolence;

import org.jspecify.annotations.NullMarked;
