/** Charts: what they say, the table that says the same, their picture, and the page's way of showing them. */
@NullMarked
package org.cspplatform.server.charts;

import org.jspecify.annotations.NullMarked;
