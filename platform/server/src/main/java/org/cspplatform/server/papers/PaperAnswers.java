package org.cspplatform.server.papers;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cspplatform.server.papers.content.Picture;
import org.cspplatform.server.papers.render.PaperFiles;
import org.cspplatform.server.papers.render.PaperFormat;
import org.cspplatform.server.web.NotFoundException;

/** Answers with the files of a frozen paper. */
@Singleton
final class PaperAnswers {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final PaperFiles files;

    PaperAnswers(PaperFiles files) {
        this.files = files;
    }

    /** @throws NotFoundException when there is no file of that name */
    MutableHttpResponse<byte[]> file(FrozenPaper paper, String file) {
        return file(paper, PaperFormat.ofFile(file).orElseThrow(NotFoundException::new));
    }

    MutableHttpResponse<byte[]> file(FrozenPaper paper, PaperFormat format) {
        IssuedPaper head = paper.head();
        String shown = format == PaperFormat.PDF || format == PaperFormat.JSON ? "inline" : "attachment";
        return HttpResponse.ok(files.frozen(format, head.hash(), paper.json()))
                .contentType(format.type())
                .header(
                        HttpHeaders.ETAG,
                        "\"" + head.hash() + "-" + format.name().toLowerCase(Locale.ROOT) + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown + "; filename=\"" + format.nameOf(head.slug(), head.edition()) + "\"");
    }

    /** @throws NotFoundException when there is no picture of that number: {@code 1.svg} */
    MutableHttpResponse<byte[]> picture(FrozenPaper paper, String file) {
        String svg = paper.content().pictures().stream()
                .filter(picture -> file.equals(picture.number() + ".svg"))
                .findFirst()
                .map(Picture::svg)
                .orElseThrow(NotFoundException::new);
        return HttpResponse.ok(svg.getBytes(StandardCharsets.UTF_8)).contentType("image/svg+xml");
    }

    /** An edition's address never says anything else, so whoever fetched it may keep it. */
    static <T> MutableHttpResponse<T> keptForEver(MutableHttpResponse<T> answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, FOR_EVER).header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
}
