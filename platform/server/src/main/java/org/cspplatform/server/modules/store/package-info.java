/** Jars of modules in the database, and which of them each module is to run. */
@NullMarked
package org.cspplatform.server.modules.store;

import org.jspecify.annotations.NullMarked;
