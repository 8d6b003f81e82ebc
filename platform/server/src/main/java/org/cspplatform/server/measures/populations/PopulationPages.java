package org.cspplatform.server.measures.populations;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.cspplatform.module.Population;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.measures.populations.PopulationStore.Entry;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Reach;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Populations, for the people of the regional office. */
@Hidden
@Controller("/regions/{region}/populations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.REGION_OFFICER)
@Produces(MediaType.TEXT_HTML)
public class PopulationPages {
    private final Reach reach;
    private final PartnershipDirectory partnerships;
    private final PopulationStore store;
    private final PopulationFile file;
    private final Clock clock;

    PopulationPages(
            Reach reach, PartnershipDirectory partnerships, PopulationStore store, PopulationFile file, Clock clock) {
        this.reach = reach;
        this.partnerships = partnerships;
        this.store = store;
        this.file = file;
        this.clock = clock;
    }

    /** A group: partnerships down, years across. */
    public record Table(String title, List<String> years, List<Row> rows) {}

    /** A partnership's numbers; empty where a year is not known. */
    public record Row(String partnership, List<String> numbers, String source) {}

    /** The page. */
    public record PopulationPage(
            String path, List<String> codes, List<Table> tables, boolean entered, List<FieldError> errors) {}

    @Get
    @Audited(action = AuditAction.READ, subject = "population")
    HttpResponse<?> show(String region, @QueryValue @Nullable String entered) {
        return HttpResponse.ok(
                Pages.view("populations/populations", page(reach.region(region), entered != null, List.of())));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(action = AuditAction.UPDATE, subject = "population")
    HttpResponse<?> enter(String region, @Part("file") CompletedFileUpload upload, SignedIn person) throws IOException {
        Region found = reach.region(region);
        try {
            store.write(file.read(upload.getBytes(), of(found)), person.accountId());
            return HttpResponse.seeOther(URI.create("/regions/" + found.code() + "/populations?entered="));
        } catch (InvalidException wrong) {
            return HttpResponse.unprocessableEntity()
                    .body(Pages.view("populations/populations", page(found, false, wrong.errors())));
        }
    }

    private PopulationPage page(Region region, boolean entered, List<FieldError> errors) {
        List<Partnership> own = of(region);
        List<List<Entry>> known =
                own.stream().map(each -> store.read(each.id())).toList();
        TreeSet<Integer> years = new TreeSet<>();
        known.forEach(entries -> entries.forEach(entry -> years.add(entry.year())));
        List<Table> tables = new ArrayList<>();
        for (Population group : Population.values()) {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                rows.add(row(own.get(i), known.get(i), group, years));
            }
            tables.add(new Table(
                    PopulationStore.label(group),
                    years.stream().map(String::valueOf).toList(),
                    rows));
        }
        return new PopulationPage(
                "/regions/" + region.code() + "/populations",
                own.stream().map(Partnership::code).toList(),
                years.isEmpty() ? List.of() : tables,
                entered,
                errors);
    }

    private static Row row(Partnership partnership, List<Entry> known, Population group, Set<Integer> years) {
        NumberFormat format = NumberFormat.getIntegerInstance(Locale.UK);
        List<String> numbers = new ArrayList<>();
        String source = "";
        for (int year : years) {
            String number = "";
            for (Entry entry : known) {
                if (entry.group() == group && entry.year() == year) {
                    number = format.format(entry.people());
                    source = entry.source();
                }
            }
            numbers.add(number.isEmpty() ? Symbol.NOT_AVAILABLE.text() : number);
        }
        return new Row(partnership.name(), numbers, source);
    }

    private List<Partnership> of(Region region) {
        return partnerships.inRegion(region.id(), LocalDate.now(clock));
    }
}
