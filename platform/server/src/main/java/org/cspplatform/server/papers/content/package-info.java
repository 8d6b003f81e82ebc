/** What a paper says once every figure in it is looked up: values that are kept as JSON and rendered in every format. */
@NullMarked
package org.cspplatform.server.papers.content;

import org.jspecify.annotations.NullMarked;
