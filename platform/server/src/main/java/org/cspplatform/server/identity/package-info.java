/** People: accounts, roles, sign-in and tokens. */
@NullMarked
package org.cspplatform.server.identity;

import org.jspecify.annotations.NullMarked;
