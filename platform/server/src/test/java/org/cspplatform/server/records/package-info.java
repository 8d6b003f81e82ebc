@NullMarked
package org.cspplatform.server.records;

import org.jspecify.annotations.NullMarked;
