@NullMarked
package org.cspplatform.disclosure.rounding;

import org.jspecify.annotations.NullMarked;
