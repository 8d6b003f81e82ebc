@NullMarked
package org.cspplatform.server.audit;

import org.jspecify.annotations.NullMarked;
