@NullMarked
package org.cspplatform.server.tenancy;

import org.jspecify.annotations.NullMarked;
