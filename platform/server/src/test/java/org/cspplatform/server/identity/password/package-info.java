@NullMarked
package org.cspplatform.server.identity.password;

import org.jspecify.annotations.NullMarked;
