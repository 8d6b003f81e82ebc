package org.cspplatform.server.records.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * The part {@code file} of a form as it comes in: nothing of it is kept on the way, however large it is. Parts before it are
 * passed over, those behind it are not looked at.
 */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))");
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"?file[\";]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final int LONGEST_HEADER = 8192;
    private static final int LONGEST_NAME = 120;

    private Multipart() {}

    /**
     * A file on its way.
     *
     * @param name without any folder, shortened
     */
    record Sent(String name, InputStream content) {}

    /** @throws InvalidException when there is no such part */
    static Sent file(@Nullable String contentType, InputStream body) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!boundary.find()) {
            throw missing();
        }
        String mark = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        // The first mark has no line before it.
        MarkedStream parts = new MarkedStream(body, ("\r\n--" + mark).getBytes(StandardCharsets.ISO_8859_1));
        parts.skipPart();
        while (parts.nextPart()) {
            String header = header(parts);
            if (NAME.matcher(header).find()) {
                Matcher name = FILE_NAME.matcher(header);
                return new Sent(name.find() ? plain(name.group(1)) : "file", parts);
            }
            parts.skipPart();
        }
        throw missing();
    }

    private static InvalidException missing() {
        return new InvalidException("file", "Choose a CSV or Excel file");
    }

    private static String header(InputStream part) throws IOException {
        StringBuilder header = new StringBuilder();
        while (header.length() < LONGEST_HEADER) {
            int next = part.read();
            if (next < 0) {
                break;
            }
            header.append((char) next);
            if (next == '\n' && header.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return new String(header.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String plain(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String lower = name.toLowerCase(Locale.UK);
        String kept = lower.isEmpty() ? "file" : name;
        return kept.length() > LONGEST_NAME ? kept.substring(0, LONGEST_NAME) : kept;
    }
}
