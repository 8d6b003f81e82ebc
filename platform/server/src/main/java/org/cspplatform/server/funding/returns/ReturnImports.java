package org.cspplatform.server.funding.returns;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.cspplatform.server.funding.returns.file.BadCell;
import org.cspplatform.server.funding.returns.file.ReturnFile;
import org.cspplatform.server.funding.returns.file.ReturnSheet;
import org.cspplatform.server.funding.returns.file.ReturnTemplate;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.TooLargeException;

/** Takes a filled template. All of it goes into the draft, or nothing does and the file is kept to be corrected. */
@Singleton
public class ReturnImports {
    private final ReturnIntake intake;

    ReturnImports(ReturnIntake intake) {
        this.intake = intake;
    }

    /** What came of an upload. */
    public sealed interface Outcome {
        /**
         * It was taken.
         *
         * @param changed false when the return held all of it before
         * @param submittedVersion the version that it was submitted as; 0 when it was not to be submitted
         */
        @Introspected
        record Taken(UUID importId, boolean changed, int submittedVersion) implements Outcome {}

        /** Nothing was taken. */
        @Introspected
        record Refused(UUID importId, String problem, List<BadCell> badCells, List<FieldError> errors)
                implements Outcome {}
    }

    /** Which kind of template. */
    public enum Format {
        CSV,
        XLSX
    }

    /** The file to fill in, with what is known. */
    public byte[] template(ReturnKey key, Format format) {
        ReturnSheet sheet = intake.sheet(key);
        return format == Format.CSV ? ReturnTemplate.csv(sheet) : ReturnTemplate.xlsx(sheet);
    }

    /** Takes the figures into the draft. */
    public Outcome take(ReturnKey key, String fileName, byte[] content, LongConsumer revision, Actor actor) {
        return attempt(key, fileName, content, actor, () -> intake.take(key, fileName, content, revision, actor));
    }

    /** Takes the figures and submits the return, both or neither. The lead who does it signs it off. */
    public Outcome takeAndSubmit(ReturnKey key, String fileName, byte[] content, LongConsumer revision, Actor lead) {
        return attempt(
                key, fileName, content, lead, () -> intake.takeAndSubmit(key, fileName, content, revision, lead));
    }

    /** The files uploaded for a return, the latest first. */
    public List<ImportedFile> files(ReturnKey key) {
        return intake.files(key);
    }

    /** @throws NotFoundException when there is none, or it is another partnership's */
    public ImportedFile file(ReturnKey key, UUID id) {
        return files(key).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("file"));
    }

    /** The file as it was uploaded. */
    public byte[] contentOf(ReturnKey key, ImportedFile file) {
        return intake.content(key, file.id());
    }

    private interface Attempt {
        Outcome run() throws RefusedFileException;
    }

    private Outcome attempt(ReturnKey key, String fileName, byte[] content, Actor actor, Attempt attempt) {
        if (content.length > ReturnFile.MOST_BYTES) {
            throw new TooLargeException(
                    "The file is larger than 2 MB. Download the template, fill it in and send that.");
        }
        try {
            return attempt.run();
        } catch (RefusedFileException refusal) {
            return keep(key, fileName, content, refusal.problem(), refusal.badCells(), List.of(), actor);
        } catch (InvalidException incomplete) {
            String problem =
                    incomplete.errors().stream().map(FieldError::message).collect(Collectors.joining(". "));
            return keep(key, fileName, content, problem, List.of(), incomplete.errors(), actor);
        }
    }

    private Outcome keep(
            ReturnKey key,
            String fileName,
            byte[] content,
            String problem,
            List<BadCell> cells,
            List<FieldError> errors,
            Actor actor) {
        UUID id = intake.keepRefused(key, fileName, content, problem, cells, actor);
        return new Outcome.Refused(id, problem, cells, errors);
    }
}
