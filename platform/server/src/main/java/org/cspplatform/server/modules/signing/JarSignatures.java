package org.cspplatform.server.modules.signing;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.cspplatform.server.modules.model.Problems;
import org.jspecify.annotations.Nullable;

/** Checks who signed a jar, and that whoever must have signed it did, every file of it. */
@Singleton
public final class JarSignatures {
    /** Where a problem with the signature is named to be. */
    public static final String PLACE = "signature";

    private final boolean required;
    private final Path trusted;

    JarSignatures(
            @Value("${csp.modules.require-signature:false}") boolean required,
            @Value("${csp.modules.trusted-certificates:trusted-certificates}") Path trusted) {
        this.required = required;
        this.trusted = trusted;
    }

    public boolean areRequired() {
        return required;
    }

    /**
     * Reads the whole jar and checks what is signed in it.
     *
     * @param at the moment at which its signer must be trusted: when the jar is taken
     * @return who signed it, in words; null when nobody did
     */
    public @Nullable String check(Path jar, Instant at, Problems problems) throws IOException {
        Set<CodeSigner> signers;
        try {
            signers = signersOf(jar, problems);
        } catch (SecurityException changed) {
            problems.add(
                    PLACE,
                    "The jar was changed after it was signed: " + changed.getMessage() + ".",
                    "Get it from its author again.");
            return null;
        }
        if (signers.isEmpty()) {
            if (required
                    && problems.found().stream()
                            .noneMatch(problem -> problem.place().equals(PLACE))) {
                problems.add(
                        PLACE,
                        "The jar is not signed, or not by one signer whole.",
                        "Have its author sign it with jarsigner; this platform takes signed modules only.");
            }
            return null;
        }
        return trustedOneOf(signers, at, problems);
    }

    private @Nullable String trustedOneOf(Set<CodeSigner> signers, Instant at, Problems problems) throws IOException {
        TrustedSigners known = TrustedSigners.in(trusted);
        List<String> reasons = new ArrayList<>();
        for (CodeSigner signer : signers) {
            try {
                known.check(signer.getSignerCertPath(), at);
                return name(signer);
            } catch (CertificateException untrusted) {
                reasons.add("\"" + name(signer) + "\" is not trusted: " + untrusted.getMessage());
            }
        }
        if (required) {
            problems.add(
                    PLACE,
                    String.join("; ", reasons) + ".",
                    "Put the certificate of a signer whom you trust into the directory of trusted certificates, or get"
                            + " the jar signed by one of those.");
        }
        return name(signers.iterator().next()) + " (not trusted)";
    }

    /** Those who signed every file; a file that nobody signed in a jar that somebody signed is a problem. */
    private static Set<CodeSigner> signersOf(Path path, Problems problems) throws IOException {
        Set<CodeSigner> ofAll = new HashSet<>();
        List<String> unsigned = new ArrayList<>();
        boolean first = true;
        boolean any = false;
        try (JarFile jar = new JarFile(path.toFile(), true)) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.isDirectory() || isOfTheSignature(entry.getName())) {
                    continue;
                }
                // A file's signature is known, and found broken, only when the file was read to its end.
                try (InputStream content = jar.getInputStream(entry)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
                CodeSigner[] signers = entry.getCodeSigners();
                if (signers == null) {
                    unsigned.add(entry.getName());
                    ofAll.clear();
                } else {
                    any = true;
                    if (first) {
                        ofAll.addAll(List.of(signers));
                    } else {
                        ofAll.retainAll(List.of(signers));
                    }
                }
                first = false;
            }
            unsigned.addAll(takenOut(jar));
        }
        if (any && !unsigned.isEmpty()) {
            problems.add(
                    PLACE,
                    "The jar is signed, but these files are not as they were then: "
                            + String.join(", ", unsigned.stream().limit(5).toList()) + ".",
                    "Have its author sign it again, after everything was put in.");
        }
        return ofAll;
    }

    /** Files that were signed and are no longer there: the rest of a jar says nothing of them. */
    private static List<String> takenOut(JarFile jar) throws IOException {
        Manifest manifest = jar.getManifest();
        return manifest == null
                ? List.of()
                : manifest.getEntries().keySet().stream()
                        .filter(name -> jar.getEntry(name) == null)
                        .sorted()
                        .toList();
    }

    private static boolean isOfTheSignature(String entry) {
        String name = entry.toUpperCase(Locale.ROOT);
        return name.startsWith("META-INF/")
                && name.indexOf('/', "META-INF/".length()) < 0
                && (name.equals("META-INF/MANIFEST.MF")
                        || name.startsWith("META-INF/SIG-")
                        || name.matches(".*\\.(SF|RSA|DSA|EC)"));
    }

    private static String name(CodeSigner signer) {
        X509Certificate certificate =
                (X509Certificate) signer.getSignerCertPath().getCertificates().getFirst();
        String subject = certificate.getSubjectX500Principal().getName();
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst()
                            .orElse(subject);
        } catch (InvalidNameException unnamed) {
            return subject;
        }
    }
}
