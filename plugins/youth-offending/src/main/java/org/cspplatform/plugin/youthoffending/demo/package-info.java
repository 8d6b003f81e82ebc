/** Invented children for the demo and the tests. */
@NullMarked
package org.cspplatform.plugin.youthoffending.demo;

import org.jspecify.annotations.NullMarked;
