package org.cspplatform.server.records.imports;

import java.nio.charset.Charset;

/**
 * What is known of a file once all of it has passed by.
 *
 * @param charset of a CSV file
 * @param sha256 in hexadecimal digits
 */
record FileFacts(Format format, Charset charset, long bytes, String sha256) {
    /** The kinds of file that can be read. */
    enum Format {
        CSV,
        XLSX
    }
}
