package org.cspplatform.server.measures.cells;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** The exact figures of the own partnership that are signed off with its returns. */
@Controller("/api/v1/figures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER})
@Tag(name = "Figures")
class FiguresApi {
    private final FigureStore figures;
    private final FlagStore flags;
    private final FiguresDesk desk;
    private final MarkStore marks;

    FiguresApi(FigureStore figures, FlagStore flags, FiguresDesk desk, MarkStore marks) {
        this.figures = figures;
        this.flags = flags;
        this.desk = desk;
        this.marks = marks;
    }

    /** @param numbers quantiles of days, or how many passed each step */
    @Introspected
    record Numbers(BigDecimal numerator, @Nullable BigDecimal denominator, List<@Nullable BigDecimal> numbers) {
        static @Nullable Numbers of(FigureStore.@Nullable Numbers numbers) {
            return numbers == null ? null : new Numbers(numbers.numerator(), numbers.denominator(), numbers.numbers());
        }
    }

    @Introspected
    record FlagLine(String module, String measure, String flag, String reason, boolean said) {}

    /**
     * A figure of the quarter.
     *
     * @param now what the records say now; null when no quarter has a figure yet
     * @param signed what was signed off last; null when nothing was
     * @param timesSigned 1 for the first sign-off, more with each restatement
     * @param differs whether the whole or any breakdown is other than what was signed
     */
    @Introspected
    record Line(
            String module,
            String measure,
            @Nullable Numbers now,
            @Nullable Numbers signed,
            int timesSigned,
            @Nullable Instant signedAt,
            boolean differs) {}

    /** @param waits whether records were changed that are not counted yet */
    @Introspected
    record QuarterFigures(String quarter, boolean waits, List<Line> figures, List<FlagLine> flags) {}

    @Introspected
    record Restatement(@Nullable String module, @Nullable String reason) {}

    @Introspected
    record NewFlag(@Nullable String reason) {}

    /** A quarter such as 2016-17-Q2: what the records say now beside what was signed off. */
    @Get("/{quarter}")
    @Audited(action = AuditAction.COMBINE, subject = "figures")
    QuarterFigures get(String quarter, SignedIn person) {
        QuarterName named = named(quarter);
        UUID partnership = FiguresDesk.partnership(person);
        return new QuarterFigures(
                named.path(),
                marks.anyWaits(partnership),
                figures.figures(partnership, named.start(), false).stream()
                        .map(figure -> new Line(
                                figure.module(),
                                figure.measure(),
                                Numbers.of(figure.now()),
                                Numbers.of(figure.signed()),
                                figure.number(),
                                figure.signedAt(),
                                figure.differs()))
                        .toList(),
                flags.of(partnership, named.start()).stream()
                        .map(flag -> new FlagLine(
                                flag.module(), flag.measure(), flag.flag().code(), flag.reason(), flag.said()))
                        .toList());
    }

    /** Signs the quarter's figures of a module as they are now. What was signed before stays. */
    @Post("/{quarter}/restatements")
    @Secured(Role.PARTNERSHIP_LEAD)
    @Audited(action = AuditAction.RESTATE, subject = "figures")
    HttpResponse<QuarterFigures> restate(String quarter, @Body Restatement body, SignedIn person) {
        desk.restate(
                named(quarter),
                Objects.toString(body.module(), ""),
                Objects.toString(body.reason(), ""),
                "reason",
                person);
        return HttpResponse.created(get(quarter, person));
    }

    /** Says something of a figure: provisional, imputed or not-comparable. */
    @Put("/{quarter}/{module}/{measure}/flags/{flag}")
    @Secured(Role.PARTNERSHIP_LEAD)
    @Audited(action = AuditAction.UPDATE, subject = "figures")
    @Status(HttpStatus.NO_CONTENT)
    void flag(String quarter, String module, String measure, String flag, @Body NewFlag body, SignedIn person) {
        desk.flag(named(quarter), module + "/" + measure, flag, Objects.toString(body.reason(), ""), "reason", person);
    }

    /** Takes it back. */
    @Delete("/{quarter}/{module}/{measure}/flags/{flag}")
    @Secured(Role.PARTNERSHIP_LEAD)
    @Audited(action = AuditAction.UPDATE, subject = "figures")
    @Status(HttpStatus.NO_CONTENT)
    void unflag(String quarter, String module, String measure, String flag, SignedIn person) {
        desk.unflag(named(quarter), module + "/" + measure, flag, person);
    }

    private static QuarterName named(String quarter) {
        return QuarterName.parse(quarter).orElseThrow(() -> new NotFoundException("quarter"));
    }
}
