@NullMarked
package org.cspplatform.server.records.imports;

import org.jspecify.annotations.NullMarked;
