@NullMarked
package org.cspplatform.server.funding.monitoring;

import org.jspecify.annotations.NullMarked;
