@NullMarked
package org.cspplatform.server.modules;

import org.jspecify.annotations.NullMarked;
