@NullMarked
package org.cspplatform.server.process.due;

import org.jspecify.annotations.NullMarked;
