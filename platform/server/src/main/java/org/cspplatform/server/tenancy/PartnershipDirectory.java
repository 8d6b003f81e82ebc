package org.cspplatform.server.tenancy;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which partnerships there are. Names of public bodies, the same for everybody. */
@Singleton
public final class PartnershipDirectory {
    private final DirectoryReader reader;

    PartnershipDirectory(DirectoryReader reader) {
        this.reader = reader;
    }

    public Optional<Partnership> byCode(String code) {
        return reader.current().partnership(code).or(() -> reader.reload().partnership(code));
    }

    public Optional<Partnership> byId(UUID id) {
        return Optional.ofNullable(reader.current().partnerships().get(id))
                .or(() -> Optional.ofNullable(reader.reload().partnerships().get(id)));
    }

    /** All of them, those of the past too. */
    public List<Partnership> all() {
        return List.copyOf(reader.current().partnerships().values());
    }

    /** Partnerships of a region and of those below it on a day, by name. */
    public List<Partnership> inRegion(UUID regionId, LocalDate day) {
        return reader.current().inRegion(regionId, day);
    }
}
