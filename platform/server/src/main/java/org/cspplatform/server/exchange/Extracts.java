package org.cspplatform.server.exchange;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cspplatform.module.ExchangeOut;
import org.cspplatform.module.Period;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.web.ConflictException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes files for others. A file is written as a whole before its first byte is sent, so that nobody receives the half of one;
 * it lies in a file that only this process can open and that is gone when it was sent.
 */
@Singleton
class Extracts {
    private static final Logger LOG = LoggerFactory.getLogger(Extracts.class);

    private final OutgoingRecords records;

    Extracts(OutgoingRecords records) {
        this.records = records;
    }

    /**
     * The file of a period.
     *
     * @throws ConflictException when the author's format fails at a record
     */
    InputStream write(ModuleModel module, ExchangeOut.Definition<?> format, Period period) {
        DatasetModel dataset = module.datasets().stream()
                .filter(known -> known.type().equals(format.dataset()))
                .findFirst()
                .orElseThrow();
        try {
            Path file = Files.createTempFile("csp-extract-", ".tmp");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                write(dataset, format, period, out);
            } catch (RuntimeException | IOException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private <T extends Record> void write(
            DatasetModel dataset, ExchangeOut.Definition<T> format, Period period, OutputStream out)
            throws IOException {
        OutgoingFile file = format.root().isEmpty()
                ? new OutgoingCsv(
                        out,
                        format.columns().stream()
                                .map(ExchangeOut.Column::heading)
                                .toList())
                : new OutgoingXml(out, format, period);
        records.each(dataset, period, (id, made) -> {
            T row = format.dataset().cast(made);
            if (asked(id, "its condition", format.passes(), row)) {
                try {
                    file.row(values(id, format, row));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        });
        file.finish();
    }

    private static <T extends Record> List<@Nullable Object> values(UUID id, ExchangeOut.Definition<T> format, T row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (ExchangeOut.Column<T> column : format.columns()) {
            values.add(value(id, column.heading(), column.value(), row));
        }
        return values;
    }

    private static <T> boolean asked(UUID id, String place, Predicate<? super T> question, T row) {
        try {
            return question.test(row);
        } catch (RuntimeException failure) {
            throw failed(id, place, failure);
        }
    }

    private static <T> @Nullable Object value(
            UUID id, String column, Function<? super T, @Nullable Object> value, T row) {
        try {
            return value.apply(row);
        } catch (RuntimeException failure) {
            throw failed(id, "the column " + column, failure);
        }
    }

    /** What the author's code says may hold what the record says, so only its kind is kept. */
    private static ConflictException failed(UUID id, String place, RuntimeException failure) {
        LOG.error(
                "An exchange format failed at {} with {} at {}",
                place,
                failure.getClass().getName(),
                failure.getStackTrace().length == 0 ? "" : failure.getStackTrace()[0]);
        return new ConflictException(
                "exchange-failed",
                "No file was made: the format fails at " + place + " of record " + id
                        + ". Correct the record, or tell the module's author.");
    }
}
