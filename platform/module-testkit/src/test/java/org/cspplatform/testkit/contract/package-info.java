@NullMarked
package org.cspplatform.testkit.contract;

import org.jspecify.annotations.NullMarked;
