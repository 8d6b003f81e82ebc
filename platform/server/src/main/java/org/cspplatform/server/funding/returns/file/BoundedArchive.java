package org.cspplatform.server.funding.returns.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a zip archive within bounds, counting the bytes that come out and believing no header, and packs it anew. What
 * reads the result cannot meet a bomb, nor an archive that says one thing at its beginning and another at its end.
 */
public final class BoundedArchive {
    private static final byte[] DOCUMENT_TYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    /** A cell beyond the last one that there can be, XFD1048576: a reader would make room for all those before it. */
    private static final Pattern FAR_AWAY =
            Pattern.compile("\\sr\\s*=\\s*[\"'][^\"']{11,}|\\sr\\s*=\\s*[\"'](?:[A-Z]{4}|[^\"']*&)");

    private BoundedArchive() {}

    /** Whether it begins as a zip archive does. */
    public static boolean looksLike(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** The same archive packed anew; macros, document type declarations and anything out of bounds are refused. */
    public static byte[] repack(byte[] file, int mostBytes, int mostEntries) throws UnreadableFileException {
        var repacked = new ByteArrayOutputStream(file.length);
        try (ZipFile in = ZipFile.builder().setByteArray(file).get();
                var out = new ZipOutputStream(repacked)) {
            int bytes = 0;
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] content;
                try (InputStream stream = in.getInputStream(entry)) {
                    content = stream.readNBytes(mostBytes - bytes + 1);
                }
                bytes += content.length;
                entries++;
                if (bytes > mostBytes || entries > mostEntries) {
                    throw FileBounds.exceeded();
                }
                check(entry.getName(), content);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                out.closeEntry();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw damaged();
        }
        return repacked.toByteArray();
    }

    /** Whether a repacked archive has this part. */
    static boolean has(byte[] repacked, String part) throws UnreadableFileException {
        try (ZipFile archive = ZipFile.builder().setByteArray(repacked).get()) {
            return archive.getEntry(part) != null;
        } catch (IOException broken) {
            throw damaged();
        }
    }

    private static void check(String name, byte[] content) throws UnreadableFileException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin")) {
            throw new UnreadableFileException("The file contains macros. Save it without macros and upload it again.");
        }
        boolean xml = lower.endsWith(".xml") || lower.endsWith(".rels");
        if (xml && (oddEncoding(content) || contains(content, DOCUMENT_TYPE))) {
            throw damaged();
        }
        if (lower.startsWith("xl/worksheets/")
                && FAR_AWAY.matcher(new String(content, StandardCharsets.ISO_8859_1))
                        .find()) {
            throw damaged();
        }
    }

    /** UTF-16 would hide what is looked for; no spreadsheet program writes it. */
    private static boolean oddEncoding(byte[] xml) {
        return xml.length >= 2 && (xml[0] == 0 || xml[1] == 0 || (xml[0] & 0xFE) == 0xFE);
    }

    private static boolean contains(byte[] text, byte[] wanted) {
        for (int at = 0; at <= text.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && text[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static UnreadableFileException damaged() {
        return new UnreadableFileException(
                "The file is damaged. Save it again from your spreadsheet program and upload that.");
    }
}
