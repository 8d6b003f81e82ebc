package org.cspplatform.server.funding.monitoring;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;

/** The forms in which a table can be had. */
enum Download {
    JSON("json", MediaType.APPLICATION_JSON),
    CSV("csv", "text/csv; charset=utf-8"),
    XLSX("xlsx", Download.XLSX_TYPE);

    static final String CSV_TYPE = "text/csv";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String extension;
    private final String type;

    Download(String extension, String type) {
        this.extension = extension;
        this.type = type;
    }

    /** What the caller prefers; JSON when it does not say. */
    static Download preferredBy(HttpRequest<?> request) {
        for (MediaType accepted : request.accept()) {
            String name = accepted.getName();
            if (name.equals(CSV_TYPE)) {
                return CSV;
            }
            if (name.equals(XLSX_TYPE)) {
                return XLSX;
            }
            if (name.equals(MediaType.APPLICATION_JSON) || name.equals(MediaType.ALL)) {
                return JSON;
            }
        }
        return JSON;
    }

    /** The sheet as a file to be kept under the name given; only for the forms that are files. */
    HttpResponse<byte[]> fileOf(Sheet sheet, String name) {
        byte[] content = this == CSV ? sheet.toCsv() : sheet.toXlsx();
        return HttpResponse.ok(content)
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + extension + "\"");
    }
}
