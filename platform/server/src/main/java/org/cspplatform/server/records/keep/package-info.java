/** Records past the date until which they are kept: what is due for erasure, and erasing it. */
@NullMarked
package org.cspplatform.server.records.keep;

import org.jspecify.annotations.NullMarked;
