package org.cspplatform.server.records;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.cspplatform.server.support.ApiClient;

/** A form as a browser sends it when there is a file in it. */
final class FormWithFile {
    private final StringBuilder body = new StringBuilder();

    FormWithFile field(String name, String value) {
        body.append("--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value));
        return this;
    }

    FormWithFile file(String name, String fileName, String text) {
        body.append("""
            --b
            Content-Disposition: form-data; name="%s"; filename="%s"
            Content-Type: text/plain

            %s
            """.formatted(name, fileName, text).replace("\n", "\r\n"));
        return this;
    }

    HttpResponse<String> sent(ApiClient person, String path) {
        return person.send(person.request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body + "--b--\r\n")));
    }
}
