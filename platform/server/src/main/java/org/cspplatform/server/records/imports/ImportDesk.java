package org.cspplatform.server.records.imports;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.CellError;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** What people and programs do with an import. */
@Singleton
final class ImportDesk {
    private final Modules modules;
    private final ImportJobs jobs;
    private final StagedFiles files;
    private final ColumnMemory memory;
    private final BadRows badRows;
    private final RecordsImport imports;
    private final ImportRunner runner;
    private final TransactionOperations<Connection> transactions;
    private final long mostBytes;

    ImportDesk(
            Modules modules,
            ImportJobs jobs,
            StagedFiles files,
            ColumnMemory memory,
            BadRows badRows,
            RecordsImport imports,
            ImportRunner runner,
            TransactionOperations<Connection> transactions,
            @Value("${csp.imports.most-megabytes:1024}") long mostMegabytes) {
        this.modules = modules;
        this.jobs = jobs;
        this.files = files;
        this.memory = memory;
        this.badRows = badRows;
        this.imports = imports;
        this.runner = runner;
        this.transactions = transactions;
        this.mostBytes = mostMegabytes << 20;
    }

    /**
     * Takes a file in, to be looked at: however slowly it comes, the module is not held up.
     *
     * @param corrects the import whose bad rows it brings
     */
    ImportJob receive(
            String module, String dataset, String name, InputStream content, SignedIn person, @Nullable UUID corrects)
            throws IOException {
        UUID partnership = partnershipOf(person);
        UUID id = modules.inUse(module, dataset, (_, model) -> {
            RecordsImport.requirePartnerships(model);
            if (corrects != null) {
                jobs.get(model, corrects);
            }
            return jobs.begin(model, name, partnership, person.accountId(), corrects);
        });
        boolean arrived = false;
        try {
            FileFacts facts = files.store(id, partnership, content, mostBytes);
            ImportJob job = modules.inUse(module, dataset, (_, model) -> {
                try (Sheet sheet = Sheets.open(facts, files.open(id))) {
                    jobs.arrived(id, facts, ColumnMapping.of(model, sheet.heading(), memory.of(model)));
                }
                return jobs.get(model, id);
            });
            arrived = true;
            return job;
        } finally {
            if (!arrived) {
                jobs.forget(id);
            }
        }
    }

    ImportStatus status(DatasetModel dataset, UUID id) {
        return ImportStatus.of(jobs.get(dataset, id));
    }

    /** Has every row looked at. */
    void check(DatasetModel dataset, UUID id, SignedIn person) {
        refuseUnreadable(dataset, jobs.get(dataset, id).mapping());
        if (!jobs.check(id, person.roles())) {
            throw new ConflictException("import-under-way", "This import cannot be checked any more.");
        }
        runner.wake();
    }

    /** Has the rows stored, or those that were not yet. */
    void store(DatasetModel dataset, UUID id, boolean keepBadRows, boolean skipSame, SignedIn person) {
        refuseUnreadable(dataset, jobs.get(dataset, id).mapping());
        if (!jobs.store(id, keepBadRows, skipSame, person.roles())) {
            throw new ConflictException(
                    "import-under-way", "This import is under way or done, or its file is gone. Send the file again.");
        }
        runner.wake();
    }

    private static void refuseUnreadable(DatasetModel dataset, ColumnMapping mapping) {
        List<CellError> problems = mapping.problems(dataset);
        if (!problems.isEmpty()) {
            throw new BadFileException(problems);
        }
    }

    /**
     * Says what the columns are, now and for the files to come.
     *
     * @param targets by place in the file: the field, or null for a column that is not imported
     * @throws BadFileException when the file cannot be read so
     */
    void map(DatasetModel dataset, UUID id, List<@Nullable String> targets) {
        ImportJob job = jobs.get(dataset, id);
        Map<String, Optional<String>> said = new HashMap<>();
        for (int i = 0; i < job.mapping().columns().size() && i < targets.size(); i++) {
            said.put(ColumnMemory.key(job.mapping().columns().get(i).heading()), Optional.ofNullable(targets.get(i)));
        }
        List<String> heading = job.mapping().columns().stream()
                .map(ColumnMapping.Column::heading)
                .toList();
        ColumnMapping mapping = ColumnMapping.of(dataset, heading, said);
        refuseUnreadable(dataset, mapping);
        jobs.map(id, mapping);
        memory.remember(dataset, mapping, job.partnership());
    }

    /** Stops what runs, or forgets what does not, with the rows that wait. @return whether it runs and will stop */
    boolean stopOrForget(DatasetModel dataset, UUID id) {
        jobs.get(dataset, id);
        if (jobs.askToStop(id)) {
            return true;
        }
        jobs.forget(id);
        return false;
    }

    /**
     * Stores a row that waited, as it is now.
     *
     * @param cells by field
     * @throws BadFileException when it still is not right; then it goes on waiting
     */
    void correct(DatasetModel dataset, UUID id, int number, Map<String, String> cells, SignedIn person) {
        ImportJob job = jobs.get(dataset, id);
        List<ColumnMapping.Column> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        cells.forEach((field, cell) -> {
            columns.add(new ColumnMapping.Column(field, ColumnMapping.Use.FIELD, field));
            values.add(cell);
        });
        transactions.executeWrite(_ -> {
            if (!badRows.take(job.id(), number)) {
                throw new NotFoundException("row");
            }
            return imports.take(
                    dataset,
                    new OneRow(new Sheet.Row(number, values)),
                    new ColumnMapping(columns),
                    null,
                    1,
                    job.partnership(),
                    person.accountId());
        });
    }

    void giveUp(DatasetModel dataset, UUID id, int number) {
        jobs.get(dataset, id);
        if (!badRows.take(id, number)) {
            throw new NotFoundException("row");
        }
    }

    static UUID partnershipOf(SignedIn person) {
        UUID partnership = person.partnershipId();
        if (partnership == null) {
            throw new NotFoundException("dataset");
        }
        return partnership;
    }
}
