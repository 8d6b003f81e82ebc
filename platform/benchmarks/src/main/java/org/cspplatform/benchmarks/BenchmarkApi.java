package org.cspplatform.benchmarks;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.web.ETags;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** What the server does for a record besides the database: the same answers, made up. */
@Controller("/api/v1/benchmark/constant")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.PARTNERSHIP_OFFICER)
class BenchmarkApi {

    @Get("/one/{id}")
    HttpResponse<Map<String, @Nullable Object>> one(UUID id) {
        return HttpResponse.ok(Contacts.constant(id)).header(HttpHeaders.ETAG, ETags.of(1));
    }

    @Get("/fifty/{after}")
    Slice<Map<String, @Nullable Object>> fifty(UUID after) {
        List<Map<String, @Nullable Object>> made =
                IntStream.range(0, 50).mapToObj(_ -> Contacts.constant(after)).toList();
        return new Slice<>(made, after.toString());
    }
}
