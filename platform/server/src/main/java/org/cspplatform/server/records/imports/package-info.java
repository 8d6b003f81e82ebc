/**
 * Records from CSV and Excel files of any size: the columns are matched, every bad cell is named before anything is stored, and
 * a person chooses whether the file goes in whole or its bad rows wait for a correction. What an import needs is in the
 * database, so that it goes on after a crash, on any replica, and doubles nothing.
 */
@NullMarked
package org.cspplatform.server.records.imports;

import org.jspecify.annotations.NullMarked;
