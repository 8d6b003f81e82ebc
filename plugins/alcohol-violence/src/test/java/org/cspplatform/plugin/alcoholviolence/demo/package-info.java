@NullMarked
package org.cspplatform.plugin.alcoholviolence.demo;

import org.jspecify.annotations.NullMarked;
