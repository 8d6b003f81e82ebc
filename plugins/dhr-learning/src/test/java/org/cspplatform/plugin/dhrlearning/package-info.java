@NullMarked
package org.cspplatform.plugin.dhrlearning;

import org.jspecify.annotations.NullMarked;
