@NullMarked
package org.cspplatform.server.measures.populations;

import org.jspecify.annotations.NullMarked;
