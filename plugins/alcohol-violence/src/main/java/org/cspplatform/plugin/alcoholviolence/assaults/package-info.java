/** Assaults that emergency departments treat, and violence that the police record. */
@NullMarked
package org.cspplatform.plugin.alcoholviolence.assaults;

import org.jspecify.annotations.NullMarked;
