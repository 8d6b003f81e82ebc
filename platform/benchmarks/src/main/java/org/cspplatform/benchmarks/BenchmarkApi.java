package org.cspplatform.benchmarks;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;

/** The same answer without the database, from the database, and from the database with a durable audit entry. */
@Controller("/api/v1/benchmark")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.PARTNERSHIP_OFFICER)
class BenchmarkApi {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final BenchmarkRecords records;

    BenchmarkApi(BenchmarkRecords records) {
        this.records = records;
    }

    @Get("/constant/{id}")
    BenchmarkRecord constant(UUID id) {
        return made(id);
    }

    @Get("/constants/{after}")
    List<BenchmarkRecord> constants(UUID after) {
        return Collections.nCopies(50, made(after));
    }

    @Get("/record/{id}")
    BenchmarkRecord record(UUID id) {
        return records.byId(id);
    }

    @Get("/records/{after}")
    List<BenchmarkRecord> records(UUID after) {
        return records.fiftyAfter(after);
    }

    @Get("/audited-record/{id}")
    @Audited(action = AuditAction.READ, subject = "benchmark-record")
    BenchmarkRecord auditedRecord(UUID id) {
        return records.byId(id);
    }

    @Get("/audited-records/{after}")
    @Audited(action = AuditAction.SEARCH, subject = "benchmark-record")
    List<BenchmarkRecord> auditedRecords(UUID after) {
        return records.fiftyAfter(after);
    }

    private static BenchmarkRecord made(UUID id) {
        return new BenchmarkRecord(
                id,
                1,
                "REF-1234567",
                DAY,
                "required-assessment-after-positive-test",
                "heroin",
                null,
                12,
                true,
                DAY,
                null,
                "transferred-not-in-custody",
                Instant.EPOCH);
    }
}
