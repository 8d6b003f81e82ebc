@NullMarked
package org.cspplatform.plugin.youthoffending;

import org.jspecify.annotations.NullMarked;
