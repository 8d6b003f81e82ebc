@NullMarked
package org.cspplatform.testkit;

import org.jspecify.annotations.NullMarked;
