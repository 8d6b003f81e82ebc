package org.cspplatform.server.audit;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspplatform.server.audit.Verification.BrokenLink;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.database.PlatformRole;
import org.cspplatform.server.database.StartUpException;
import org.postgresql.ds.PGSimpleDataSource;

/** The command {@code verify-audit}: checks the chain of the audit log, beside the running service or without it. */
public final class VerifyAudit {

    /** The first argument that asks for it. */
    public static final String COMMAND = "verify-audit";

    private static final String USAGE = "Usage: " + COMMAND + " [--from ENTRY] [--expect ENTRY:HASH]";
    private static final Pattern ENTRY = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern ANCHOR = Pattern.compile("([1-9]\\d{0,17}):([0-9a-f]{64})");

    private final ChainVerifier verifier;
    private final PrintStream out;

    private VerifyAudit(ChainVerifier verifier, PrintStream out) {
        this.verifier = verifier;
        this.out = out;
    }

    /**
     * Checks, and prints what was found.
     *
     * @param arguments {@code --from ENTRY} begins there and believes the entry before it; {@code --expect ENTRY:HASH} is an
     *     end of the chain that was written down earlier, outside the database
     * @return whether all fits
     * @throws StartUpException if the arguments cannot be understood or the log cannot be read
     */
    public static boolean run(PlatformDatabase database, List<String> arguments, PrintStream out) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.jdbcUrl());
        dataSource.setUser(PlatformRole.AUDIT.roleName());
        dataSource.setPassword(database.passwordOf(PlatformRole.AUDIT.roleName()));
        try {
            return new VerifyAudit(new ChainVerifier(dataSource), out).run(arguments);
        } catch (SQLException failure) {
            throw new StartUpException("Cannot read the audit log: " + failure.getMessage(), failure);
        }
    }

    private boolean run(List<String> arguments) throws SQLException {
        long from = 1;
        Optional<ChainLink> expected = Optional.empty();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            String value = rest.hasNext() ? rest.next() : "";
            if (option.equals("--from") && ENTRY.matcher(value).matches()) {
                from = Long.parseLong(value);
            } else if (option.equals("--expect")) {
                expected = Optional.of(anchor(value));
            } else {
                throw new StartUpException(USAGE);
            }
        }
        return isAsExpected(expected) && isWhole(from);
    }

    private static ChainLink anchor(String text) {
        Matcher anchor = ANCHOR.matcher(text);
        if (!anchor.matches()) {
            throw new StartUpException(USAGE);
        }
        return new ChainLink(Long.parseLong(anchor.group(1)), anchor.group(2));
    }

    private boolean isAsExpected(Optional<ChainLink> expected) throws SQLException {
        if (expected.isEmpty() || verifier.holds(expected.get())) {
            return true;
        }
        out.println("BROKEN: entry " + expected.get().sequence()
                + " does not have the hash that was expected: the log was written anew, or is another one.");
        return false;
    }

    private boolean isWhole(long from) throws SQLException {
        Verification found = verifier.verify(from, fitting -> {
            if (fitting % 100_000 == 0) {
                out.println(fitting + " entries fit so far");
            }
        });
        BrokenLink broken = found.broken();
        if (broken != null) {
            out.println("BROKEN at entry " + broken.sequence() + " (" + broken.code() + "): " + broken.finding());
            out.println(found.checked() + " entries before it fit.");
            return false;
        }
        out.println("WHOLE: " + found.checked() + " entries fit, from entry " + found.from() + " on.");
        out.println("Write this down outside the database: " + found.head().sequence() + ":"
                + found.head().hash());
        return true;
    }
}
