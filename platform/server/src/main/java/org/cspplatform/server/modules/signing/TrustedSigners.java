package org.cspplatform.server.modules.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The certificates that the operator trusts for modules: PEM files in a directory, each a signer's own or an authority's. */
final class TrustedSigners {
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    private static final String ANY_USE = "2.5.29.37.0";

    private final Set<X509Certificate> trusted;

    private TrustedSigners(Set<X509Certificate> trusted) {
        this.trusted = trusted;
    }

    /** @throws IOException naming the file that holds no certificate */
    static TrustedSigners in(Path directory) throws IOException {
        Set<X509Certificate> trusted = new HashSet<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    trusted.addAll(read(file));
                }
            }
        }
        return new TrustedSigners(trusted);
    }

    private static List<X509Certificate> read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(content).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException noCertificate) {
            throw new IOException(file.getFileName() + " holds no certificate: " + noCertificate.getMessage());
        }
    }

    boolean isEmpty() {
        return trusted.isEmpty();
    }

    /**
     * Whether this chain, the signer's own certificate first, was to be trusted for code at a moment.
     *
     * @throws CertificateException saying why not
     */
    void check(CertPath chain, Instant at) throws CertificateException {
        List<X509Certificate> certificates = chain.getCertificates().stream()
                .map(X509Certificate.class::cast)
                .toList();
        X509Certificate signer = certificates.getFirst();
        Date date = Date.from(at);
        signer.checkValidity(date);
        List<String> uses = signer.getExtendedKeyUsage();
        if (uses != null && !uses.contains(CODE_SIGNING) && !uses.contains(ANY_USE)) {
            throw new CertificateException("its certificate is not one for signing code");
        }
        if (trusted.contains(signer)) {
            return;
        }
        if (trusted.isEmpty()) {
            throw new CertificateException("no certificate is trusted");
        }
        try {
            List<Certificate> below = chain.getCertificates().stream()
                    .takeWhile(each -> !trusted.contains(each))
                    .collect(Collectors.toList());
            PKIXParameters parameters = new PKIXParameters(trusted.stream()
                    .map(certificate -> new TrustAnchor(certificate, null))
                    .collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            parameters.setDate(date);
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
        } catch (CertPathValidatorException untrusted) {
            throw new CertificateException(String.valueOf(untrusted.getMessage()), untrusted);
        } catch (GeneralSecurityException failure) {
            throw new CertificateException("its chain cannot be checked", failure);
        }
    }
}
