/** Files as national bodies want them, and files that others send: formats that a module describes. */
@NullMarked
package org.cspplatform.server.exchange;

import org.jspecify.annotations.NullMarked;
