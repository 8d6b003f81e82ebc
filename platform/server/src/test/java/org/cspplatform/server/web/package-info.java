@NullMarked
package org.cspplatform.server.web;

import org.jspecify.annotations.NullMarked;
