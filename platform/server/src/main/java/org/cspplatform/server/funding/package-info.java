/** Funds, allocations, activities and quarterly returns; here the values they share: financial years, quarters, pounds. */
@NullMarked
package org.cspplatform.server.funding;

import org.jspecify.annotations.NullMarked;
