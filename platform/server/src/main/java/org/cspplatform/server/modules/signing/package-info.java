/** Who signed a jar. */
@NullMarked
package org.cspplatform.server.modules.signing;

import org.jspecify.annotations.NullMarked;
