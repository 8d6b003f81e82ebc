package org.cspplatform.server.modules;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.replicas.Replicas;
import org.cspplatform.server.modules.schema.SchemaChange.Purpose;
import org.cspplatform.server.modules.store.JarStore;
import org.cspplatform.server.modules.store.ModuleLife;
import org.cspplatform.server.modules.store.ModuleLives;
import org.cspplatform.server.modules.store.ModuleLives.Origin;
import org.cspplatform.server.modules.store.StoredJar;
import org.jspecify.annotations.Nullable;

/**
 * What the jars of this replica's directory mean. A jar brings its module in when it is news: nobody had it before, it is not
 * older than what serves, and newer than what the operator removed or rolled back from. Deleting the file that brought a module
 * in removes the module, or brings back another version that lies there.
 */
@Singleton
final class DroppedJars {
    private final ModuleHost host;
    private final ModuleInstaller installer;
    private final Candidates candidates;
    private final JarStore jars;
    private final ModuleLives lives;
    private final Replicas replicas;

    DroppedJars(
            ModuleHost host,
            ModuleInstaller installer,
            Candidates candidates,
            JarStore jars,
            ModuleLives lives,
            Replicas replicas) {
        this.host = host;
        this.installer = installer;
        this.candidates = candidates;
        this.jars = jars;
        this.lives = lives;
        this.replicas = replicas;
    }

    /**
     * @param found the jars that can be read
     * @param names of all jars, also of those that cannot
     */
    void take(List<ModuleJar> found, Set<String> names) {
        Map<String, List<ModuleJar>> byId = found.stream()
                .sorted(Comparator.reverseOrder())
                .collect(Collectors.groupingBy(ModuleJar::id, TreeMap::new, Collectors.toList()));
        try {
            Map<String, ModuleLife> present =
                    lives.all().stream().collect(Collectors.toMap(ModuleLife::moduleId, Function.identity()));
            for (ModuleLife life : present.values()) {
                if (isGone(life, names)) {
                    replace(life, byId.getOrDefault(life.moduleId(), List.of()));
                }
            }
            for (Map.Entry<String, List<ModuleJar>> each : byId.entrySet()) {
                bestNews(lives.find(each.getKey()).orElse(null), each.getValue());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read which modules there are", failure);
        }
    }

    private boolean isGone(ModuleLife life, Set<String> names) {
        String file = life.broughtFile();
        return life.desired() != null
                && replicas.id().equals(life.broughtBy())
                && file != null
                && !names.contains(file);
    }

    private void replace(ModuleLife life, List<ModuleJar> others) throws SQLException {
        for (ModuleJar other : others) {
            if (install(
                    other,
                    life,
                    jars.find(other.sha256()).filter(StoredJar::isAccepted).isPresent())) {
                return;
            }
        }
        installer.remove(life.moduleId(), life.turnedAway());
    }

    private void bestNews(@Nullable ModuleLife life, List<ModuleJar> sorted) throws SQLException {
        for (ModuleJar jar : sorted) {
            if (life != null && jar.sha256().equals(life.desired())) {
                return;
            }
            Optional<StoredJar> known = jars.find(jar.sha256()).filter(StoredJar::isAccepted);
            if (isNews(jar, life, known.isPresent()) && install(jar, life, known.isPresent())) {
                return;
            }
        }
    }

    private boolean isNews(ModuleJar jar, @Nullable ModuleLife life, boolean known) throws SQLException {
        if (host.hasRefused(jar)) {
            return false;
        }
        if (life == null) {
            return true;
        }
        String turnedAway = life.turnedAway();
        if (turnedAway != null && ModuleJar.compareVersions(jar.version(), turnedAway) <= 0) {
            return false;
        }
        if (life.desired() == null) {
            return true;
        }
        Optional<StoredJar> desired = jars.find(life.desired());
        return !known
                && (desired.isEmpty()
                        || ModuleJar.compareVersions(
                                        jar.version(), desired.get().version())
                                >= 0);
    }

    private boolean install(ModuleJar jar, @Nullable ModuleLife life, boolean known) {
        String name = String.valueOf(jar.path().getFileName());
        Origin origin = new Origin(replicas.id(), name, life == null ? null : life.turnedAway());
        Verdict verdict;
        try {
            verdict = installer.install(
                    candidates.ofFile(jar.path()), origin, null, known ? Purpose.RETURN : Purpose.CHANGE);
        } catch (IOException unreadable) {
            verdict = Verdict.unreadable(jar.id(), String.valueOf(unreadable.getMessage()));
        }
        if (!verdict.installed()) {
            host.refuse(jar.id(), jar.sha256(), jar.version(), verdict.problems());
        }
        return verdict.installed();
    }
}
