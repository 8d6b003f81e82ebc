/** What anybody may see without signing in: published grants, money, measures and papers, as pages and as open data. */
@NullMarked
package org.cspplatform.server.openness;

import org.jspecify.annotations.NullMarked;
