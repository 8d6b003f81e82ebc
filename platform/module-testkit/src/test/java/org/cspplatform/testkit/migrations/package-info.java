@NullMarked
package org.cspplatform.testkit.migrations;

import org.jspecify.annotations.NullMarked;
