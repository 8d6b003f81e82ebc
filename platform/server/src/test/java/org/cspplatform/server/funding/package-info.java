@NullMarked
package org.cspplatform.server.funding;

import org.jspecify.annotations.NullMarked;
