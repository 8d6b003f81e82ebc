@NullMarked
package org.cspplatform.server.reconciliation;

import org.jspecify.annotations.NullMarked;
