/** By when something must be done about a record, kept beside the record as it changes. */
@NullMarked
package org.cspplatform.server.process.deadlines;

import org.jspecify.annotations.NullMarked;
