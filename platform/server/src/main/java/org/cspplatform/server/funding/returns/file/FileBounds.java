package org.cspplatform.server.funding.returns.file;

/** How much is read of a file that somebody sends. A return with hundreds of activities stays far below. */
final class FileBounds {
    static final int BYTES = 2 * 1024 * 1024;
    static final int UNPACKED_BYTES = 24 * 1024 * 1024;
    static final int ARCHIVE_ENTRIES = 200;
    static final int ROWS = 5_000;
    static final int COLUMNS = 50;
    static final int CELL_CHARACTERS = 12_000;

    private FileBounds() {}

    static UnreadableFileException exceeded() {
        return new UnreadableFileException(
                "The file is too big to be a return. Download the template, fill it in and upload that.");
    }
}
