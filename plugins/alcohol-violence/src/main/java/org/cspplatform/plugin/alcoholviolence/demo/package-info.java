/** Invented records for the demo and the tests. */
@NullMarked
package org.cspplatform.plugin.alcoholviolence.demo;

import org.jspecify.annotations.NullMarked;
