/** Passwords: how they are kept, and which are good enough. */
@NullMarked
package org.cspplatform.server.identity.password;

import org.jspecify.annotations.NullMarked;
