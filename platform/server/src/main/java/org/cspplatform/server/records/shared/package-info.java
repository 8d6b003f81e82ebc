/** Records that a partnership shares with its region: what of them leaves, and who finds it. */
@NullMarked
package org.cspplatform.server.records.shared;

import org.jspecify.annotations.NullMarked;
