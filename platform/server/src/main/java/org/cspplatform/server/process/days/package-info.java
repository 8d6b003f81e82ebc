/** Counting days: all of them, or those on which people work in England and Wales, without those on which a clock stands still. */
@NullMarked
package org.cspplatform.server.process.days;

import org.jspecify.annotations.NullMarked;
