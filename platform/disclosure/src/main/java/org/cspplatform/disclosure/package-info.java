/** Statistical disclosure control for tables: what may be shown of a table without telling on anybody in it. */
@NullMarked
package org.cspplatform.disclosure;

import org.jspecify.annotations.NullMarked;
