/** What is counted. */
@NullMarked
package org.cspplatform.plugin.youthoffending.measures;

import org.jspecify.annotations.NullMarked;
