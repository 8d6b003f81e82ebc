package org.cspplatform.server.modules;

import io.micronaut.http.multipart.CompletedFileUpload;

/** Names of files as people sent them. */
final class JarNames {
    private static final int GREATEST_LENGTH = 100;

    private JarNames() {}

    /** The last part of the name, fit to be shown. */
    static String of(CompletedFileUpload file) {
        String name = file.getFilename() == null ? "" : file.getFilename();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.isBlank() ? "the file" : last.substring(0, Math.min(last.length(), GREATEST_LENGTH));
    }
}
