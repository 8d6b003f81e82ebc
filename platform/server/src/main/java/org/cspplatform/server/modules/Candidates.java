package org.cspplatform.server.modules;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.cspplatform.server.modules.replicas.ReplicaFolder;
import org.cspplatform.server.modules.signing.JarSignatures;
import org.cspplatform.server.modules.store.JarStore;
import org.cspplatform.server.modules.store.StoredJar;

/** Makes candidates of jars, wherever they come from. */
@Singleton
final class Candidates {
    private final ReplicaFolder folder;
    private final JarSignatures signatures;
    private final JarStore jars;

    Candidates(ReplicaFolder folder, JarSignatures signatures, JarStore jars) {
        this.folder = folder;
        this.signatures = signatures;
        this.jars = jars;
    }

    /** @throws IOException when the file is no jar */
    Candidate ofFile(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return of(content, String.valueOf(file.getFileName()));
        }
    }

    /** @throws IOException when it is no jar */
    Candidate of(InputStream content, String name) throws IOException {
        Path own = folder.newFolder();
        Files.copy(content, own.resolve(Candidate.FILE));
        return Candidate.load(own, name, signatures, Instant.now());
    }

    /** One that was taken before; its signer had to be trusted then. */
    Candidate ofStored(StoredJar jar) throws IOException, SQLException {
        byte[] content = jars.content(jar.sha256());
        Path own = folder.newFolder();
        Files.write(own.resolve(Candidate.FILE), content);
        return Candidate.load(own, jar.moduleId() + "-" + jar.version() + ".jar", signatures, jar.installedAt());
    }
}
