/** The Alcohol Use Disorders Identification Test. */
@NullMarked
package org.cspplatform.plugin.alcoholviolence.screening;

import org.jspecify.annotations.NullMarked;
