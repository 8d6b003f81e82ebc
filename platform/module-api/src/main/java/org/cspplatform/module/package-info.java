/** What the author of a priority module sees. */
@NullMarked
package org.cspplatform.module;

import org.jspecify.annotations.NullMarked;
