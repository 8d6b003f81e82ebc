/** Layout, components and errors that every page and call shares. */
@NullMarked
package org.cspplatform.server.web;

import org.jspecify.annotations.NullMarked;
