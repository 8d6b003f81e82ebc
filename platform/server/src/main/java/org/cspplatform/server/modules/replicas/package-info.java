/** The running services on one database: who they are, who lives, and how far each has followed. */
@NullMarked
package org.cspplatform.server.modules.replicas;

import org.jspecify.annotations.NullMarked;
