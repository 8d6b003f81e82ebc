@NullMarked
package org.cspplatform.testkit.browser;

import org.jspecify.annotations.NullMarked;
