/** A module's measures: exact cells of the own partnership by quarter. They stay there; nothing here reads another's. */
@NullMarked
package org.cspplatform.server.measures;

import org.jspecify.annotations.NullMarked;
