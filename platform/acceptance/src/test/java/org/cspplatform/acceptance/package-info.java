/** What holds only when everything is there together. */
@NullMarked
package org.cspplatform.acceptance;

import org.jspecify.annotations.NullMarked;
