/** Conditional cautions and what followed. */
@NullMarked
package org.cspplatform.plugin.alcoholviolence.cautions;

import org.jspecify.annotations.NullMarked;
