package org.cspplatform.server.exchange;

import java.util.Map;

/**
 * A row of a file that somebody sent.
 *
 * @param number of a CSV file the line; of an XML file which one of its rows, the first being 1
 * @param texts by name of field, as the file has them
 */
record IncomingRow(int number, Map<String, String> texts) {}
