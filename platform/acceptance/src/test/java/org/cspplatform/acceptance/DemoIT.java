package org.cspplatform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cspplatform.server.Application;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.database.EmbeddedDatabase;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.release.Audience;
import org.cspplatform.server.release.ListedMeasure;
import org.cspplatform.server.release.ReleasedFigures;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demo with every module of the checkout: who uses which, and what everybody may see of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DemoIT {
    private static final Path CHECKOUT =
            Path.of(System.getProperty("checkout")).toAbsolutePath().normalize();
    private static final Pattern MEASURE =
            Pattern.compile("href=\"(/public/west-midlands/measures/([a-z0-9-]+)/([a-z0-9-]+))\"");
    private static final Pattern BROKEN_DOWN =
            Pattern.compile("href=\"(/public/west-midlands/measures/[^\"]+/by/[^\"/]+)\"");
    private static final Pattern ROW = Pattern.compile("<tr.*?</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL);

    @TempDir
    static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedDatabase database;
    private ApplicationContext demo;

    @BeforeAll
    void start() throws IOException {
        Path modules = Files.createDirectories(folder.resolve("modules"));
        for (Path jar : jars()) {
            Files.copy(jar, modules.resolve(jar.getFileName()));
        }
        database = EmbeddedDatabase.startThrowaway();
        demo = Application.start(
                PlatformDatabase.prepare(database.administrator()),
                Map.of(
                        "micronaut.server.port",
                        "-1",
                        "csp.data.directory",
                        folder.toString(),
                        "csp.modules.directory",
                        modules.toString(),
                        "csp.mail.folder",
                        folder.resolve("mail").toString(),
                        "csp.public.requests-per-minute",
                        "100000",
                        "csp.demo.enabled",
                        "true",
                        "csp.demo.password",
                        "a fence of willow"));
    }

    @AfterAll
    void stop() {
        demo.close();
        database.close();
    }

    @Test
    void itsPartnershipsUseDifferentModules() {
        assertThat(modulesOf("dudley")).contains("dhr-learning");
        assertThat(modulesOf("birmingham")).contains("dhr-learning");
        assertThat(modulesOf("solihull")).doesNotContain("dhr-learning");
    }

    @Test
    void everyCountThatEverybodySeesIsRoundedOrWithheldAndPageAndFileSayTheSame() throws Exception {
        Map<String, ListedMeasure> known = new HashMap<>();
        demo.getBean(ReleasedFigures.class)
                .list(
                        Audience.PUBLIC,
                        demo.getBean(RegionDirectory.class)
                                .byCode("west-midlands")
                                .orElseThrow()
                                .id())
                .forEach(measure -> known.put(measure.module() + "/" + measure.measure(), measure));
        Counted counted = new Counted();
        Matcher measures = MEASURE.matcher(get("/public/west-midlands"));
        Set<String> modules = new LinkedHashSet<>();
        while (measures.find()) {
            ListedMeasure measure =
                    Objects.requireNonNull(known.get(measures.group(2) + "/" + measures.group(3)), measures.group(1));
            modules.add(measure.module());
            Set<String> places = new LinkedHashSet<>(List.of(measures.group(1)));
            Matcher broken = BROKEN_DOWN.matcher(get(measures.group(1)));
            while (broken.find()) {
                places.add(broken.group(1));
            }
            for (String place : places) {
                check(place, measure, counted);
            }
        }
        assertThat(modules).hasSize(4);
        assertThat(counted.tables).isGreaterThan(30);
        assertThat(counted.numbers).isGreaterThan(500);
        assertThat(counted.withheld).isGreaterThan(10);
    }

    /** How much was looked at. */
    private static final class Counted {
        private int tables;
        private int numbers;
        private int withheld;
    }

    private void check(String place, ListedMeasure measure, Counted counted) throws Exception {
        List<List<String>> file = new ArrayList<>();
        for (CsvRecord row : CsvReader.builder().ofCsvRecord(get(place + "/table.csv"))) {
            file.add(row.getFields());
        }
        int numerator = file.getFirst().indexOf("numerator");
        List<List<String>> page = rows(get(place));
        assertThat(page).as(place).hasSize(file.size() - 1);
        for (int line = 0; line < page.size(); line++) {
            List<String> said = file.get(line + 1);
            String at = place + " " + said;
            for (int column = numerator; column < said.size(); column++) {
                // The partnership's code is in the file alone.
                assertThat(page.get(line).get(column - 1).replace(",", ""))
                        .as(at)
                        .isEqualTo(said.get(column).replace(",", ""));
            }
            boolean money = measure.unit().equals("£");
            rounded(at, said.get(numerator), counted, money);
            rounded(at, said.get(numerator + 1), counted, money || measure.kind() == MeasureKind.RATE);
            figure(at, measure, said.subList(numerator, numerator + 3));
        }
        counted.tables++;
    }

    private static void rounded(String at, String number, Counted counted, boolean exact) {
        if (isNumber(number)) {
            counted.numbers++;
            if (!exact) {
                assertThat(new BigDecimal(number).remainder(BigDecimal.valueOf(5)))
                        .as(at)
                        .isEqualByComparingTo(BigDecimal.ZERO);
            }
        } else {
            counted.withheld += number.equals(Symbol.WITHHELD.text()) ? 1 : 0;
        }
    }

    /** A count is its numerator; a share is made of the two numbers as they are shown, so that it tells no more than they do. */
    private static void figure(String at, ListedMeasure measure, List<String> numbers) {
        boolean count = measure.kind() == MeasureKind.COUNT || measure.kind() == MeasureKind.DISTINCT_COUNT;
        if (count) {
            assertThat(numbers.getLast()).as(at).isEqualTo(numbers.getFirst());
        }
        if (measure.kind() == MeasureKind.SHARE && isNumber(numbers.getLast())) {
            BigDecimal share = new BigDecimal(numbers.getLast()).multiply(new BigDecimal(numbers.get(1)));
            BigDecimal part = new BigDecimal(numbers.getFirst()).movePointRight(2);
            BigDecimal most = new BigDecimal(numbers.get(1)).multiply(new BigDecimal("0.051"));
            assertThat(share.subtract(part).abs()).as(at).isLessThanOrEqualTo(most);
        }
    }

    private static boolean isNumber(String written) {
        return written.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static List<List<String>> rows(String page) {
        List<List<String>> rows = new ArrayList<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(row.group());
            while (cell.find()) {
                cells.add(cell.group(1).strip());
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private String get(String path) throws IOException, InterruptedException {
        URI server = demo.getBean(EmbeddedServer.class).getURI();
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** The modules of the checkout, built before this. */
    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.find(
                CHECKOUT.resolve("plugins"),
                3,
                (path, _) -> path.toString().contains("/target/")
                        && path.getFileName().toString().matches("[a-z-]+-[0-9.]+(-SNAPSHOT)?\\.jar"))) {
            return files.toList();
        }
    }

    private List<String> modulesOf(String partnership) {
        PartnershipDirectory partnerships = demo.getBean(PartnershipDirectory.class);
        return demo.getBean(Scopes.class)
                .ofPartnership(partnerships.byCode(partnership).orElseThrow().id())
                .call(() -> demo.getBean(ModuleHost.class).all().stream()
                        .map(module -> module.id())
                        .filter(demo.getBean(Modules.class)::isOn)
                        .sorted()
                        .toList());
    }
}
