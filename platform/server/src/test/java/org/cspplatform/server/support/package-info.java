@NullMarked
package org.cspplatform.server.support;

import org.jspecify.annotations.NullMarked;
