/** Where a person begins. */
@NullMarked
package org.cspplatform.server.home;

import org.jspecify.annotations.NullMarked;
