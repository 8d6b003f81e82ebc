package org.cspplatform.server.funding.returns;

import org.jspecify.annotations.Nullable;

/**
 * What a partnership has entered so far.
 *
 * @param signOff of these very figures; null when none, or when something changed since
 */
record Draft(ReturnEntries entries, @Nullable SignOff signOff) {}
