/** A module's schema: its role, its migrations, the walls that the platform puts around its tables. */
@NullMarked
package org.cspplatform.server.modules.schema;

import org.jspecify.annotations.NullMarked;
