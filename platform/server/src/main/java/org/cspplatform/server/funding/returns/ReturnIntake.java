package org.cspplatform.server.funding.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.cspplatform.server.funding.returns.ReturnImports.Outcome;
import org.cspplatform.server.funding.returns.file.BadCell;
import org.cspplatform.server.funding.returns.file.ReturnFile;
import org.cspplatform.server.funding.returns.file.ReturnFile.Reading;
import org.cspplatform.server.funding.returns.file.ReturnSheet;
import org.cspplatform.server.funding.returns.file.UnreadableFileException;
import org.cspplatform.server.web.NotFoundException;

/** The transactions of an upload: whatever moment the service dies at, all of one is there or nothing. */
@Singleton
class ReturnIntake {
    private final ReturnStore returns;
    private final DraftStore drafts;
    private final VersionStore versions;
    private final ImportStore imports;
    private final PlannedActivities plan;
    private final ReturnDesk desk;

    ReturnIntake(
            ReturnStore returns,
            DraftStore drafts,
            VersionStore versions,
            ImportStore imports,
            PlannedActivities plan,
            ReturnDesk desk) {
        this.returns = returns;
        this.drafts = drafts;
        this.versions = versions;
        this.imports = imports;
        this.plan = plan;
        this.desk = desk;
    }

    @Transactional
    ReturnSheet sheet(ReturnKey key) {
        ReturnEntries entries = entered(key);
        return new ReturnSheet(
                key.year(), key.quarter(), plan.of(key).with(entries).activities(), entries.narrative());
    }

    @Transactional
    List<ImportedFile> files(ReturnKey key) {
        return imports.list(key);
    }

    @Transactional
    byte[] content(ReturnKey key, UUID id) {
        return imports.content(key, id).orElseThrow(() -> new NotFoundException("file"));
    }

    @Transactional
    Outcome take(ReturnKey key, String fileName, byte[] content, LongConsumer revision, Actor actor) {
        Optional<ReturnHeader> header = returns.lock(key);
        Optional<Outcome> again = takenBefore(header, key, fileName, content, actor);
        if (again.isPresent()) {
            return again.get();
        }
        revision.accept(header.map(ReturnHeader::revision).orElse(0L));
        ReturnHeader after = write(key, fileName, content, actor);
        boolean changed = header.isEmpty() || after.revision() != header.get().revision();
        return new Outcome.Taken(keepTaken(key, fileName, content, actor), changed, 0);
    }

    @Transactional
    Outcome takeAndSubmit(ReturnKey key, String fileName, byte[] content, LongConsumer revision, Actor lead) {
        Optional<ReturnHeader> header = returns.lock(key);
        Optional<Outcome> again = takenBefore(header, key, fileName, content, lead);
        if (again.isPresent()) {
            return again.get();
        }
        revision.accept(header.map(ReturnHeader::revision).orElse(0L));
        ReturnHeader written = write(key, fileName, content, lead);
        int version = desk.submit(written, lead, true, Sha256.of(content));
        return new Outcome.Taken(keepTaken(key, fileName, content, lead), true, version);
    }

    @Transactional
    UUID keepRefused(ReturnKey key, String fileName, byte[] content, String problem, List<BadCell> cells, Actor actor) {
        return imports.keep(key, fileName, content, false, problem, cells, actor);
    }

    /** The file that became the submitted version changes nothing when it is sent again. */
    private Optional<Outcome> takenBefore(
            Optional<ReturnHeader> header, ReturnKey key, String fileName, byte[] content, Actor actor) {
        return header.filter(known -> !known.standing().drafting())
                .filter(known -> versions.cameFrom(known.id(), known.standing().receivedVersion(), Sha256.of(content)))
                .map(known -> new Outcome.Taken(
                        keepTaken(key, fileName, content, actor),
                        false,
                        known.standing().receivedVersion()));
    }

    private ReturnHeader write(ReturnKey key, String fileName, byte[] content, Actor actor) {
        returns.find(key)
                .map(ReturnHeader::standing)
                .filter(standing -> !standing.drafting())
                .ifPresent(submitted -> submitted.after(ReturnStep.EDIT));
        ReturnEntries read =
                switch (read(fileName, content, sheet(key))) {
                    case Reading.Entries(ReturnEntries entries) -> entries;
                    case Reading.BadCells(List<BadCell> cells) ->
                        throw new RefusedFileException(
                                cells.size() == 1
                                        ? "One cell needs correcting. Nothing was imported."
                                        : cells.size() + " cells need correcting. Nothing was imported.",
                                cells);
                };
        return desk.write(key, read.orElse(entered(key)), actor, fileName);
    }

    private static Reading read(String fileName, byte[] content, ReturnSheet sheet) {
        try {
            return ReturnFile.read(fileName, content, sheet);
        } catch (UnreadableFileException unreadable) {
            throw new RefusedFileException(String.valueOf(unreadable.getMessage()), List.of());
        }
    }

    private ReturnEntries entered(ReturnKey key) {
        return returns.find(key)
                .flatMap(header -> drafts.find(header.id()))
                .map(Draft::entries)
                .orElse(ReturnEntries.NONE);
    }

    private UUID keepTaken(ReturnKey key, String fileName, byte[] content, Actor actor) {
        return imports.keep(key, fileName, content, true, "", List.of(), actor);
    }
}
