/** Youth offending: the work of a youth justice service, its national indicators and the evidence for its grant. */
@NullMarked
package org.cspplatform.plugin.youthoffending;

import org.jspecify.annotations.NullMarked;
