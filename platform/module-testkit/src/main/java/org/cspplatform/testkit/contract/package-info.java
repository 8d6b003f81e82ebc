/** What every module promises, tried on the module as it will run. */
@NullMarked
package org.cspplatform.testkit.contract;

import org.jspecify.annotations.NullMarked;
