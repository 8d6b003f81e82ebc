@NullMarked
package org.cspplatform.server.funding.returns;

import org.jspecify.annotations.NullMarked;
