package org.cspplatform.server.openness;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;

/**
 * Answers to anybody: kept by caches for a while, with an entity tag of what they say, so that asking again costs little. They
 * are the same for everybody, the signed-in too.
 */
@Singleton
public final class OpenAnswers {
    private static final String KEPT = "public, max-age=300";

    private final ObjectMapper json;

    OpenAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** A page; {@code says} is all that it shows, for its tag. */
    public HttpResponse<?> page(HttpRequest<?> request, String template, Object page, Object says) {
        String tag = "W/" + tag((template + says).getBytes(StandardCharsets.UTF_8));
        return unlessKnown(
                request, tag, HttpResponse.ok(Pages.view(template, page)).contentType(MediaType.TEXT_HTML_TYPE));
    }

    /**
     * A table as the file of that name.
     *
     * @throws NotFoundException when there is no such file
     */
    public HttpResponse<?> file(HttpRequest<?> request, String fileName, OpenTable table) {
        OpenFile file = OpenFile.named(fileName).orElseThrow(NotFoundException::new);
        MutableHttpResponse<?> answer = bytes(request, file.write(table, json), file.mediaType());
        if (file == OpenFile.CSV) {
            answer.header(
                    HttpHeaders.LINK,
                    "<" + OpenFile.METADATA.fileName() + ">; rel=\"describedby\"; type=\"application/csvm+json\"");
        }
        return answer;
    }

    /** Bytes of a type, as they are. */
    public MutableHttpResponse<?> bytes(HttpRequest<?> request, byte[] content, String mediaType) {
        MutableHttpResponse<byte[]> whole = HttpResponse.ok(content).header(HttpHeaders.CONTENT_TYPE, mediaType);
        return unlessKnown(request, tag(content), whole)
                // Anybody's page may read what anybody may read.
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private static MutableHttpResponse<?> unlessKnown(
            HttpRequest<?> request, String tag, MutableHttpResponse<?> whole) {
        boolean known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .anyMatch(named -> named.equals("*") || named.contains(opaque(tag)));
        MutableHttpResponse<?> answer = known ? HttpResponse.notModified() : whole;
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, KEPT);
    }

    /** Tags are compared weakly here (RFC 9110 section 13.1.2). */
    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 24) + "\"";
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256", absent);
        }
    }
}
