@NullMarked
package org.cspplatform.server.modules.schema;

import org.jspecify.annotations.NullMarked;
