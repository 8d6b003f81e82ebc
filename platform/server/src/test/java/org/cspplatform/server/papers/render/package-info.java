@NullMarked
package org.cspplatform.server.papers.render;

import org.jspecify.annotations.NullMarked;
