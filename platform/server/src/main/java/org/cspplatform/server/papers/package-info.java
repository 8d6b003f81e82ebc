/**
 * Board papers: drafted by the region's office, frozen at issue, published at a permanent address. What a paper says is composed
 * in {@code compose}, kept as {@code content} and written in every format by {@code render}.
 */
@NullMarked
package org.cspplatform.server.papers;

import org.jspecify.annotations.NullMarked;
