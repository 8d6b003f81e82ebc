/** The demo: published West Midlands figures, invented people. */
@NullMarked
package org.cspplatform.server.demo;

import org.jspecify.annotations.NullMarked;
