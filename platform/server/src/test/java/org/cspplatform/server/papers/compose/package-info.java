@NullMarked
package org.cspplatform.server.papers.compose;

import org.jspecify.annotations.NullMarked;
