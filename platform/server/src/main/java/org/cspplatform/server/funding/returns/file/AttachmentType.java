package org.cspplatform.server.funding.returns.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Finds out what a file is by looking into it. What is not plainly one of a few harmless kinds is refused. */
public final class AttachmentType {
    private static final int UNPACKED_BYTES = 60 * 1024 * 1024;
    private static final int ENTRIES = 2_000;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private AttachmentType() {}

    /**
     * Its media type.
     *
     * @throws UnreadableFileException when it is of another kind, or its name says another kind than its content
     */
    public static String of(String fileName, byte[] content) throws UnreadableFileException {
        String extension = extension(fileName);
        return switch (extension) {
            case "pdf" -> sure(begins(content, "%PDF-"), extension, "application/pdf");
            case "png" -> sure(begins(content, "\u0089PNG\r\n\u001a\n"), extension, "image/png");
            case "jpg", "jpeg" -> sure(begins(content, "\u00ff\u00d8\u00ff"), extension, "image/jpeg");
            case "docx" -> office(content, extension, "word/document.xml", OFFICE + "wordprocessingml.document");
            case "xlsx" -> office(content, extension, "xl/workbook.xml", OFFICE + "spreadsheetml.sheet");
            case "csv" -> sure(plainText(content), extension, "text/csv");
            case "txt" -> sure(plainText(content), extension, "text/plain");
            default ->
                throw new UnreadableFileException("The file must be a PDF, Word, Excel, CSV, text, PNG or JPEG file");
        };
    }

    /** The last part of the name, without what a file system or a header would choke on. */
    public static String plainName(String fileName) {
        String last = fileName.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip();
        if (last.isEmpty() || last.equals(".") || last.equals("..")) {
            return "file";
        }
        return last.length() <= 200 ? last : last.substring(last.length() - 200);
    }

    private static String extension(String fileName) {
        String name = plainName(fileName).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String sure(boolean is, String extension, String mediaType) throws UnreadableFileException {
        if (!is) {
            throw new UnreadableFileException("The file is not what its name says: its content is no ." + extension);
        }
        return mediaType;
    }

    private static String office(byte[] content, String extension, String part, String mediaType)
            throws UnreadableFileException {
        boolean is = BoundedArchive.looksLike(content)
                && BoundedArchive.has(BoundedArchive.repack(content, UNPACKED_BYTES, ENTRIES), part);
        return sure(is, extension, mediaType);
    }

    /** @param signature one character a byte */
    private static boolean begins(byte[] content, String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= wanted.length
                && ByteBuffer.wrap(content, 0, wanted.length).equals(ByteBuffer.wrap(wanted));
    }

    private static boolean plainText(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException notUtf8) {
            // Windows-1252 leaves five bytes undefined and has no control characters beyond these.
            for (byte each : content) {
                int character = each & 0xFF;
                if (character < 32 && character != '\t' && character != '\n' && character != '\r') {
                    return false;
                }
            }
            return true;
        }
    }
}
