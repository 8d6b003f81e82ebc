package org.cspplatform.server.audit;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.cspplatform.server.web.ConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the chain on demand, once at a time: a check reads the whole log. */
@Singleton
final class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final ChainVerifier verifier;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Verifications(@Named("audit") DataSource dataSource, DataSourceResolver resolver) {
        this.verifier = new ChainVerifier(resolver.resolve(dataSource));
    }

    /** @param from the first entry to check, 1 for all; the one before it is believed */
    Verification verify(long from) {
        if (!oneAtATime.tryLock()) {
            throw new ConflictException(
                    "verification-running", "The log is being checked already. Try again when that is done.");
        }
        try {
            Verification found = verifier.verify(from, _ -> {});
            if (found.broken() != null) {
                LOG.error("The audit log is broken: {}", found.broken().finding());
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot check the audit log", failure);
        } finally {
            oneAtATime.unlock();
        }
    }
}
