/** Pages in a real browser, held against what everybody must be able to use. */
@NullMarked
package org.cspplatform.testkit.browser;

import org.jspecify.annotations.NullMarked;
