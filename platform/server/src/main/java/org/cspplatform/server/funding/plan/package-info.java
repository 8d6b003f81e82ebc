/** What a partnership plans to do with its money: themes that the region keeps, activities and their expected outcomes. */
@NullMarked
package org.cspplatform.server.funding.plan;

import org.jspecify.annotations.NullMarked;
