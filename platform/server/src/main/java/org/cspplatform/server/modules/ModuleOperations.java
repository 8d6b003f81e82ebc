package org.cspplatform.server.modules;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cspplatform.server.modules.schema.SchemaChange.Purpose;
import org.cspplatform.server.modules.store.JarStore;
import org.cspplatform.server.modules.store.ModuleLife;
import org.cspplatform.server.modules.store.ModuleLives;
import org.cspplatform.server.modules.store.ModuleLives.Origin;
import org.cspplatform.server.modules.store.StoredJar;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** What the operator does with modules. It holds against the directories: what is decided here no file there undoes. */
@Singleton
public final class ModuleOperations {
    private final ModuleInstaller installer;
    private final ModuleSync sync;
    private final Candidates candidates;
    private final JarStore jars;
    private final ModuleLives lives;

    ModuleOperations(
            ModuleInstaller installer, ModuleSync sync, Candidates candidates, JarStore jars, ModuleLives lives) {
        this.installer = installer;
        this.sync = sync;
        this.candidates = candidates;
        this.jars = jars;
        this.lives = lives;
    }

    /**
     * A version that was installed at some time.
     *
     * @param serves whether it is the one that serves
     * @param signedBy who signed it; null when nobody did
     * @param installedBy the operator's account; null when it was dropped into a directory
     * @param servedSince when it last came to serve
     */
    @Introspected
    public record Version(
            String version,
            String sha256,
            boolean serves,
            @Nullable String signedBy,
            @Nullable UUID installedBy,
            Instant installedAt,
            @Nullable Instant servedSince) {}

    /** Says all that is wrong with a jar and changes nothing. */
    Verdict check(InputStream jar, String name) {
        try {
            return installer.check(candidates.of(jar, name));
        } catch (IOException unreadable) {
            return Verdict.unreadable(name, String.valueOf(unreadable.getMessage()));
        }
    }

    Verdict install(InputStream jar, String name, UUID account) {
        Candidate candidate;
        try {
            candidate = candidates.of(jar, name);
        } catch (IOException unreadable) {
            return Verdict.unreadable(name, String.valueOf(unreadable.getMessage()));
        }
        Optional<StoredJar> known;
        Origin origin;
        try {
            known = jars.find(candidate.jar().sha256()).filter(StoredJar::isAccepted);
            origin = byOperator(
                    lives.find(candidate.jar().id()).orElse(null),
                    candidate.jar().version());
        } catch (SQLException failure) {
            candidate.close();
            throw unreadable(failure);
        }
        return installer.install(candidate, origin, account, known.isPresent() ? Purpose.RETURN : Purpose.CHANGE);
    }

    /**
     * Brings a version that served before back.
     *
     * @param sha256 which one; null for the one that served last before the one that serves
     * @throws NotFoundException when there is no such version
     */
    Verdict rollBack(String module, @Nullable String sha256, UUID account) {
        ModuleLife life = life(module);
        Version wanted = versions(module).stream()
                .filter(version ->
                        sha256 == null ? !version.serves() : version.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("version"));
        if (wanted.serves()) {
            throw new ConflictException("module-serves", "This version serves already.");
        }
        try {
            Candidate candidate =
                    candidates.ofStored(jars.find(wanted.sha256()).orElseThrow(() -> new NotFoundException("version")));
            return installer.install(candidate, byOperator(life, wanted.version()), account, Purpose.RETURN);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("Cannot read the jar of module " + module, failure);
        }
    }

    /** Stops a module; its records and its jars are kept. */
    void remove(String module) {
        ModuleLife life = life(module);
        if (life.desired() == null) {
            throw new ConflictException("module-removed", "This module is removed already.");
        }
        installer.remove(module, byOperator(life, null).turnedAway());
        sync.followNow();
    }

    /** Every version that was installed at some time, the one that served last first. */
    List<Version> versions(String module) {
        String desired = life(module).desired();
        try {
            return jars.versions(module).stream()
                    .map(jar -> new Version(
                            jar.version(),
                            jar.sha256(),
                            jar.sha256().equals(desired),
                            jar.signedBy(),
                            jar.installedBy(),
                            jar.installedAt(),
                            jar.servedAt()))
                    .toList();
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** Whether there is a version of it. */
    boolean isKnown(String module) {
        try {
            return lives.find(module).isPresent();
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private ModuleLife life(String module) {
        try {
            return lives.find(module).orElseThrow(() -> new NotFoundException("module"));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** From no directory; and none brings a version back that is not newer than all that the operator has seen. */
    private Origin byOperator(@Nullable ModuleLife life, @Nullable String version) {
        try {
            String present = life == null || life.desired() == null
                    ? null
                    : jars.find(life.desired()).map(StoredJar::version).orElse(null);
            return new Origin(
                    null,
                    null,
                    Stream.of(
                                    Optional.ofNullable(version),
                                    Optional.ofNullable(present),
                                    Optional.ofNullable(life == null ? null : life.turnedAway()))
                            .flatMap(Optional::stream)
                            .max(ModuleJar::compareVersions)
                            .orElse(null));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("Cannot read the versions of modules", failure);
    }
}
