/**
 * Modules: found in a directory, checked, migrated, started, upgraded and stopped while the service runs; and which partnership
 * uses which. The only package that knows the plugin framework.
 */
@NullMarked
package org.cspplatform.server.modules;

import org.jspecify.annotations.NullMarked;
