package org.cspplatform.server.funding.returns;

import io.micronaut.context.ApplicationContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;

/**
 * A service process that imports and submits returns until it is killed. It reads one return a line, "partnership quarter", and
 * writes "begin n" before and "acknowledged n" after each.
 */
final class KilledChild {
    private static final Actor LEAD = new Actor(new UUID(0, 9), "Leo Lead");
    private static final Pattern EMPTY_SPEND = Pattern.compile("(?m)(Spend,£,[^,]*,)([^,]*),,");

    private KilledChild() {}

    public static void main(String[] arguments) throws IOException {
        try (ApplicationContext context = ApplicationContext.run();
                var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            ReturnImports imports = context.getBean(ReturnImports.class);
            Scopes scopes = context.getBean(Scopes.class);
            say("ready");
            int count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                UUID partnership = UUID.fromString(line.substring(0, line.indexOf(' ')));
                Quarter quarter = Quarter.valueOf(line.substring(line.indexOf(' ') + 1));
                ReturnKey key = new ReturnKey(partnership, ReturnFixture.YEAR, quarter);
                Scope ours = scopes.ofPartnership(partnership);
                say("begin " + count);
                var outcome = ours.call(
                        () -> imports.takeAndSubmit(key, "return.csv", filled(imports, key, quarter), _ -> {}, LEAD));
                if (!(outcome instanceof ReturnImports.Outcome.Taken taken) || taken.submittedVersion() != 1) {
                    throw new IllegalStateException("Not taken: " + outcome);
                }
                say("acknowledged " + count);
                count++;
            }
            say("done");
        }
    }

    /** The same bytes each time for the same return: as a person who sends their file again. */
    private static byte[] filled(ReturnImports imports, ReturnKey key, Quarter quarter) {
        String template = new String(imports.template(key, ReturnImports.Format.CSV), StandardCharsets.UTF_8);
        // Once it is submitted the template holds nothing of it, so that it is the same before and after.
        String spend = quarter.upToThis().size() + "00.25";
        return EMPTY_SPEND
                .matcher(template)
                .replaceAll("$1$2," + spend + ",")
                .replace("words,,,,", "words,,,All well,")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void say(String words) {
        System.out.println("> " + words);
        System.out.flush();
    }
}
