@NullMarked
package org.cspplatform.server.funding.plan;

import org.jspecify.annotations.NullMarked;
