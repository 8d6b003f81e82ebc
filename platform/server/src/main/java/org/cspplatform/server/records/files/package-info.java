/** Files that are kept with records. */
@NullMarked
package org.cspplatform.server.records.files;

import org.jspecify.annotations.NullMarked;
