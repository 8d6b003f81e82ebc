package org.cspplatform.server.web;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers text with the character of code 0, which the database keeps nowhere: whoever sends it is at fault, in whichever field or
 * address. All other failures of the database are ours.
 */
@Produces
@Singleton
final class UnkeepableTextHandler implements ExceptionHandler<DataAccessException, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnkeepableTextHandler.class);
    /** character_not_in_repertoire, untranslatable_character (PostgreSQL, appendix A). */
    private static final Set<String> UNKEEPABLE = Set.of("22021", "22P05");

    private final RefusalHandler refusals;
    private final ErrorAnswer answer;

    UnkeepableTextHandler(RefusalHandler refusals, ErrorAnswer answer) {
        this.refusals = refusals;
        this.answer = answer;
    }

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, DataAccessException failure) {
        if (isOfText(failure)) {
            return refusals.handle(
                    request,
                    new InvalidException(
                            "", "What was sent has a character that no text has (its code is 0). Remove it"));
        }
        LOG.error("The database failed", failure);
        return answer.write(HttpResponse.serverError(), request, "failed", FrameworkErrorProcessor.FAILED, List.of());
    }

    private static boolean isOfText(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException broken && UNKEEPABLE.contains(String.valueOf(broken.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
