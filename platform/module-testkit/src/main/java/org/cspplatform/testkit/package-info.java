/** Tests a module as it will run: its jar, dropped into the service while that serves, on a real database. */
@NullMarked
package org.cspplatform.testkit;

import org.jspecify.annotations.NullMarked;
