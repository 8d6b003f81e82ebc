@NullMarked
package org.cspplatform.server.openness;

import org.jspecify.annotations.NullMarked;
