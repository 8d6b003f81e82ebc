@NullMarked
package org.cspplatform.server.process;

import org.jspecify.annotations.NullMarked;
