/**
 * Statistical disclosure control for tables: what may be shown of a table without telling on anybody in it. Begin at {@link
 * org.cspplatform.disclosure.Disclosure}.
 */
@NullMarked
package org.cspplatform.disclosure;

import org.jspecify.annotations.NullMarked;
