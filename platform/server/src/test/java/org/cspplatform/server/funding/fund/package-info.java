@NullMarked
package org.cspplatform.server.funding.fund;

import org.jspecify.annotations.NullMarked;
