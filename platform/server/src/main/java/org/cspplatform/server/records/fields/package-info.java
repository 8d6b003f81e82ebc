/** Each field type by itself: how a value is checked, stored, sent and shown. Nothing here knows of a record as a whole. */
@NullMarked
package org.cspplatform.server.records.fields;

import org.jspecify.annotations.NullMarked;
