@NullMarked
package org.cspplatform.server;

import org.jspecify.annotations.NullMarked;
