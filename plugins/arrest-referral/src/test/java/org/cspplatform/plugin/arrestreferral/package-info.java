@NullMarked
package org.cspplatform.plugin.arrestreferral;

import org.jspecify.annotations.NullMarked;
