@NullMarked
package org.cspplatform.plugin.youthoffending.demo;

import org.jspecify.annotations.NullMarked;
