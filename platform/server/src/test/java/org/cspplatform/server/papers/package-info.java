@NullMarked
package org.cspplatform.server.papers;

import org.jspecify.annotations.NullMarked;
