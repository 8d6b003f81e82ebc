package org.cspplatform.server.measures.cells;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.measures.QuarterCounter;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.tenancy.Scope;

/**
 * What the cells of a module follow from besides the records and the day. With another basis all of them are counted anew.
 *
 * @param definitions of the module's version and its measures
 */
record Basis(String definitions) {
    /** The definitions of a module; worked out once for each version that serves. */
    static Basis of(ModuleModel module) {
        return module.datasets().isEmpty()
                ? new Basis("")
                : module.datasets().getFirst().derived(Basis.class, _ -> new Basis(definitions(module)));
    }

    /** With the rows that the partnership reads: its predecessors' too, and of its regions' records. */
    String within(Scope.OfPartnership partnership, ModuleModel module) {
        boolean regional = module.datasets().stream().anyMatch(DatasetModel::regional);
        String readable =
                partnership.readable().stream().map(UUID::toString).sorted().toList()
                        + (regional ? String.valueOf(partnership.regions()) : "");
        return definitions + ":" + hash(readable);
    }

    private static String definitions(ModuleModel module) {
        List<String> measures = module.measures().stream()
                .map(measure -> QuarterCounter.basis(measure) + signedOff(measure))
                .toList();
        return hash(module.version() + "\n" + String.join("\n", measures));
    }

    private static String signedOff(MeasureModel measure) {
        return " signed off: " + measure.definition().signedOff();
    }

    private static String hash(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
