package org.cspplatform.server.identity.password;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cspplatform.server.identity.password.Argon2idHash.Cost;
import org.cspplatform.server.web.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks password hashes. Each takes 19 MiB and tens of milliseconds, so only a few are at work at once, on threads
 * of their own, that a flood of sign-ins takes neither the memory nor the processors from everybody else.
 */
@Singleton
public final class PasswordHasher {
    private static final int WAITING = 100;

    private final SecureRandom random = new SecureRandom();
    private final ThreadPoolExecutor threads;
    private final Argon2idHash nobodys = Argon2idHash.make("nobody's password", Cost.PRESENT, random);

    PasswordHasher() {
        int parallel = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);
        threads = new ThreadPoolExecutor(
                parallel,
                parallel,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("password-", 1).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * What a check found.
     *
     * @param matches whether it is the password
     * @param renewed a hash at today's cost to store instead, when the stored one was cheaper
     */
    public record Check(boolean matches, Optional<String> renewed) {}

    /** @throws UnavailableException when too many are waiting already */
    public String hash(String password) {
        return work(() -> Argon2idHash.make(password, Cost.PRESENT, random).format());
    }

    /**
     * Checks a password. Without a stored hash it does the same work and fails, so that the time taken does not tell who
     * has an account.
     *
     * @throws UnavailableException when too many are waiting already
     */
    public Check check(String password, @Nullable String stored) {
        return work(() -> {
            Argon2idHash hash = stored == null ? nobodys : Argon2idHash.parse(stored);
            boolean matches = hash.matches(password) && stored != null;
            Optional<String> renewed = matches && hash.cost().isLessThan(Cost.PRESENT)
                    ? Optional.of(
                            Argon2idHash.make(password, Cost.PRESENT, random).format())
                    : Optional.empty();
            return new Check(matches, renewed);
        });
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    private <T> T work(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } catch (RejectedExecutionException full) {
            throw new UnavailableException(
                    "busy",
                    "Too many people are signing in just now. Try again in a few seconds.",
                    Duration.ofSeconds(5));
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
