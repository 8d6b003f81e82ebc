package org.cspplatform.server.tenancy;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which regions there are. */
@Singleton
public final class RegionDirectory {
    private final DirectoryReader reader;

    RegionDirectory(DirectoryReader reader) {
        this.reader = reader;
    }

    public Optional<Region> byCode(String code) {
        return reader.current().region(code).or(() -> reader.reload().region(code));
    }

    public Optional<Region> byId(UUID id) {
        return Optional.ofNullable(reader.current().regions().get(id))
                .or(() -> Optional.ofNullable(reader.reload().regions().get(id)));
    }

    /** Every region, by name. */
    public List<Region> all() {
        return reader.current().regions().values().stream()
                .sorted(Comparator.comparing(Region::name))
                .toList();
    }
}
