/** PostgreSQL: where it runs, its roles, its schema. */
@NullMarked
package org.cspplatform.server.database;

import org.jspecify.annotations.NullMarked;
