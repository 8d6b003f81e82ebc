package org.cspplatform.server.records;

import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.ForbiddenException;

/** Whose records the work at hand reads and writes. The database enforces it; this gives the refusal its words. */
public final class Owners {
    private Owners() {}

    /** The partnership or region whose records are written. */
    public static UUID written(DatasetModel dataset) {
        return switch (Scope.current()) {
            case Scope.OfPartnership partnership when !dataset.regional() -> partnership.own();
            case Scope.OfRegionalOffice office when dataset.regional() -> office.region();
            default ->
                throw dataset.regional()
                        ? new ForbiddenException(
                                "region-office-only",
                                "Only the regional office writes these records; you may read them.")
                        : new ForbiddenException(
                                "partnership-only", "Records belong to partnerships; only their people see them.");
        };
    }

    /** The one partnership whose records are read, where it is one. */
    static Optional<UUID> onlyOneRead(DatasetModel dataset) {
        return switch (Scope.current()) {
            case Scope.OfPartnership partnership
            when !dataset.regional() ->
                partnership.readable().size() == 1 ? Optional.of(partnership.own()) : Optional.empty();
            case Scope.OfPartnership _, Scope.OfRegionalOffice _, Scope.OfRegionReader _
            when dataset.regional() -> Optional.empty();
            default ->
                throw new ForbiddenException(
                        "partnership-only", "Records belong to partnerships; only their people see them.");
        };
    }

    /** Whether the work at hand may write records of a dataset. */
    static boolean mayWrite(DatasetModel dataset) {
        return dataset.regional()
                ? Scope.current() instanceof Scope.OfRegionalOffice
                : Scope.current() instanceof Scope.OfPartnership;
    }

    /** Whether it may write this one. */
    public static boolean mayWrite(DatasetModel dataset, StoredRecord record) {
        return mayWrite(dataset) && written(dataset).equals(record.owner());
    }
}
