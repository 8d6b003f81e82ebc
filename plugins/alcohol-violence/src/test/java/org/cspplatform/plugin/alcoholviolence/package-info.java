@NullMarked
package org.cspplatform.plugin.alcoholviolence;

import org.jspecify.annotations.NullMarked;
