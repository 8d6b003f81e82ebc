@NullMarked
package org.cspplatform.server.database;

import org.jspecify.annotations.NullMarked;
