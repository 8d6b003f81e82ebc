@NullMarked
package org.cspplatform.server.identity;

import org.jspecify.annotations.NullMarked;
