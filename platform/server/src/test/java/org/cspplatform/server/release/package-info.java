@NullMarked
package org.cspplatform.server.release;

import org.jspecify.annotations.NullMarked;
