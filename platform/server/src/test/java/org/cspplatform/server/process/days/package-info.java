@NullMarked
package org.cspplatform.server.process.days;

import org.jspecify.annotations.NullMarked;
