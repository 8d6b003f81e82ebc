@NullMarked
package org.cspplatform.disclosure;

import org.jspecify.annotations.NullMarked;
