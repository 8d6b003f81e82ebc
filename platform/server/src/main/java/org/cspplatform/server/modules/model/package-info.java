/** A module as the platform understands it: read from the author's classes once, checked as a whole, then only used. */
@NullMarked
package org.cspplatform.server.modules.model;

import org.jspecify.annotations.NullMarked;
