@NullMarked
package org.cspplatform.disclosure.attack;

import org.jspecify.annotations.NullMarked;
