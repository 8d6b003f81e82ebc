@NullMarked
package org.cspplatform.server.house;

import org.jspecify.annotations.NullMarked;
