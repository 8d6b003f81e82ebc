/** Writes migrations for authors: from the tables that a module's migrations make to those that its record types need. */
@NullMarked
package org.cspplatform.testkit.migrations;

import org.jspecify.annotations.NullMarked;
