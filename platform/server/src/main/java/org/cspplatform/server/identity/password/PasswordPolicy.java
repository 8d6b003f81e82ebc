package org.cspplatform.server.identity.password;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which passwords are good enough: long, and not among the first that somebody would try. No rule about kinds of characters
 * and no expiry, which make people choose worse ones (NCSC password guidance; NIST SP 800-63B 5.1.1.2).
 */
@Singleton
public final class PasswordPolicy {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    /** Up to four characters over and over: "abcabcabcabc". */
    private static final Pattern REPETITION = Pattern.compile("(.{1,4})\\1+.{0,3}");

    private static final String RUNS =
            "012345678901234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm";

    private final Set<String> common = readCommon();

    /** What is wrong with it and what to do, or nothing when it is good enough. */
    public Optional<String> fault(String password, String username) {
        if (password.isEmpty()) {
            return Optional.of("Enter a password");
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("Password must have 12 characters or more. Three random words make a good one.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("Password must have 128 characters or fewer");
        }
        String plain = password.toLowerCase(Locale.ROOT).strip();
        if (username.length() >= 4 && plain.contains(username)) {
            return Optional.of("Password must not contain your username");
        }
        if (isEasy(plain)) {
            return Optional.of("Password is too easy to guess. Choose another, such as three random words.");
        }
        return Optional.empty();
    }

    private boolean isEasy(String plain) {
        String letters = plain.replaceAll("[^a-z]", "");
        return common.contains(plain)
                || common.contains(letters)
                || REPETITION.matcher(plain).matches()
                || RUNS.contains(plain)
                || RUNS.contains(new StringBuilder(plain).reverse());
    }

    private static Set<String> readCommon() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream("/identity/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
