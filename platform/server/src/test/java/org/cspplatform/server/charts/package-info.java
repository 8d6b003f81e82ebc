@NullMarked
package org.cspplatform.server.charts;

import org.jspecify.annotations.NullMarked;
