package org.cspplatform.server.records.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.cspplatform.server.records.imports.FileFacts.Format;
import org.cspplatform.server.web.InvalidException;

/**
 * Finds out what a file is while it passes by: Excel or text, and in which characters. Text that is not UTF-8 throughout is what
 * Excel on Windows writes when nobody asks it for UTF-8.
 */
final class FileProbe {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final int LONGEST_CHARACTER = 4;

    private final MessageDigest digest = sha256();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(8192);
    private final byte[] head = new byte[LONGEST_CHARACTER];
    private byte[] pending = new byte[0];
    private long bytes;
    private boolean utf8 = true;

    /** The next part of the file. */
    void update(byte[] part, int length) {
        for (int i = 0; i < length && bytes + i < head.length; i++) {
            head[(int) bytes + i] = part[i];
        }
        bytes += length;
        digest.update(part, 0, length);
        if (utf8) {
            decode(part, length);
        }
    }

    private void decode(byte[] part, int length) {
        ByteBuffer input = ByteBuffer.allocate(pending.length + length)
                .put(pending)
                .put(part, 0, length)
                .flip();
        CoderResult result;
        do {
            decoded.clear();
            result = decoder.decode(input, decoded, false);
        } while (result.isOverflow());
        utf8 = !result.isError();
        pending = new byte[input.remaining()];
        input.get(pending);
    }

    /**
     * What the file was.
     *
     * @throws InvalidException when it is nothing that can be imported
     */
    FileFacts facts() {
        if (bytes == 0) {
            throw new InvalidException("file", "Choose a CSV or Excel file");
        }
        if (startsWith(OLD_EXCEL)) {
            throw new InvalidException(
                    "file",
                    "The file is of an old Excel or has a password. Save it as .xlsx without a password, or as CSV");
        }
        Format format = startsWith(ZIP) ? Format.XLSX : Format.CSV;
        return new FileFacts(format, charset(), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private Charset charset() {
        if (startsWith(UTF_16_LITTLE)) {
            return StandardCharsets.UTF_16;
        }
        return utf8 && pending.length == 0 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private boolean startsWith(byte[] magic) {
        return bytes >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256", absent);
        }
    }
}
