package org.cspplatform.server.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.cspplatform.server.modules.model.ModelProblem;
import org.cspplatform.server.support.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that takes signed modules only. */
@MicronautTest(transactional = false)
final class SignedModulesTest implements ServerTest {
    private static final String PASSWORD = "only for this test";

    @TempDir
    static Path work;

    @Inject
    ModuleOperations operations;

    @Inject
    ModuleHost host;

    private KeyStore keys;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of(
                "csp.modules.require-signature",
                "true",
                "csp.modules.trusted-certificates",
                work.resolve("trusted").toString());
    }

    @BeforeAll
    void makeKeys() throws Exception {
        key("author", "CN=Example Module Authors", "365", "-1d");
        key("stranger", "CN=Somebody Else", "365", "-1d");
        key("former", "CN=Former Author", "10", "-30d");
        keys = KeyStore.getInstance(work.resolve("keys").toFile(), PASSWORD.toCharArray());
        Path trusted = Files.createDirectories(work.resolve("trusted"));
        for (String each : new String[] {"author", "former"}) {
            Files.writeString(
                    trusted.resolve(each + ".pem"),
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(keys.getCertificate(each).getEncoded())
                            + "\n-----END CERTIFICATE-----\n");
        }
    }

    @Test
    void aJarOfATrustedSignerServesAndSaysWhoseItIs() throws Exception {
        Verdict verdict = install(signed("vouched", "author"));
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.signedBy()).isEqualTo("Example Module Authors");
        assertThat(host.find("vouched").orElseThrow().signedBy()).isEqualTo("Example Module Authors");
        assertThat(operations.versions("vouched")).singleElement().satisfies(version -> assertThat(version.signedBy())
                .isEqualTo("Example Module Authors"));
    }

    @Test
    void anUnsignedJarIsRefusedAndItsCodeIsNotRun() throws Exception {
        Path jar = PluginJar.of("unsigned").members("""
            public String description() { throw new IllegalStateException("ran"); }
            """).into(work);
        assertThat(problem(jar)).contains("not signed");
    }

    @Test
    void aStrangersJarIsRefused() throws Exception {
        assertThat(problem(signed("strange", "stranger"))).contains("Somebody Else", "not trusted");
    }

    @Test
    void aJarSignedWithAnExpiredCertificateIsRefused() throws Exception {
        assertThat(problem(signed("expired", "former"))).contains("Former Author", "not trusted", "NotAfter");
    }

    @Test
    void aFilePutInAfterwardsIsRefused() throws Exception {
        Path jar = signed("stuffed", "author");
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Files.writeString(files.getPath("db", "stuffed", "V9__more.sql"), "drop table visits;");
        }
        assertThat(problem(jar)).contains("V9__more.sql");
    }

    @Test
    void aFileChangedOrTakenOutAfterwardsIsRefused() throws Exception {
        Path changed = signed("changed", "author");
        try (FileSystem files = FileSystems.newFileSystem(changed)) {
            Files.writeString(files.getPath("db", "changed", "V1__visits.sql"), "select 1;");
        }
        assertThat(problem(changed)).contains("changed after it was signed");
        Path lessened = signed("lessened", "author");
        try (FileSystem files = FileSystems.newFileSystem(lessened)) {
            Files.delete(files.getPath("db", "lessened", "V1__visits.sql"));
        }
        assertThat(problem(lessened)).contains("V1__visits.sql");
    }

    private String problem(Path jar) throws IOException {
        Verdict verdict = install(jar);
        assertThat(verdict.installed()).isFalse();
        assertThat(verdict.problems()).singleElement().satisfies(problem -> assertThat(problem.place())
                .isEqualTo("signature"));
        return verdict.problems().stream()
                .map(ModelProblem::problem)
                .findFirst()
                .orElseThrow();
    }

    private Verdict install(Path jar) throws IOException {
        try (InputStream content = new ByteArrayInputStream(Files.readAllBytes(jar))) {
            return operations.install(content, "module.jar", UUID.randomUUID());
        }
    }

    private Path signed(String id, String signer) throws Exception {
        Path jar = PluginJar.of(id).into(work);
        Path signed = work.resolve(id + "-signed.jar");
        KeyStore.PrivateKeyEntry key = (KeyStore.PrivateKeyEntry)
                keys.getEntry(signer, new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        try (ZipFile from = new ZipFile(jar.toFile());
                OutputStream to = Files.newOutputStream(signed)) {
            new JarSigner.Builder(key).signerName("SIGNER").build().sign(from, to);
        }
        return signed;
    }

    private static void key(String alias, String name, String days, String from) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-keyalg",
                        "EC",
                        "-dname",
                        name,
                        "-validity",
                        days,
                        "-startdate",
                        from,
                        "-keystore",
                        work.resolve("keys").toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
    }
}
