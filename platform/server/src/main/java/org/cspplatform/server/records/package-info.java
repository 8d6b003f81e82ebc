/** A module's records: stored, listed, filled in by form, by API and by file. One check serves all three. */
@NullMarked
package org.cspplatform.server.records;

import org.jspecify.annotations.NullMarked;
