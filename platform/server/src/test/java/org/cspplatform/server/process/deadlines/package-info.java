@NullMarked
package org.cspplatform.server.process.deadlines;

import org.jspecify.annotations.NullMarked;
