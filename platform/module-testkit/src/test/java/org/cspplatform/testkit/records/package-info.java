@NullMarked
package org.cspplatform.testkit.records;

import org.jspecify.annotations.NullMarked;
