package org.cspplatform.plugin.dhrlearning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.RunningService;
import org.cspplatform.testkit.figures.Series;
import org.cspplatform.testkit.records.RecordCells;
import org.cspplatform.testkit.records.RecordJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every measure over the invented records, against plain computations over the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MeasuresIT {
    private static final String MODULE = "dhr-learning";
    private static final Set<Status> OPEN = Set.of(Status.PROPOSED, Status.ACCEPTED, Status.IN_PROGRESS);
    private static final Set<Status> DONE = Set.of(Status.IMPLEMENTED, Status.EVIDENCED, Status.IMPACT_REVIEWED);
    private static final Set<Status> SHOWN = Set.of(Status.EVIDENCED, Status.IMPACT_REVIEWED);

    @AutoClose
    private final RunningService service = RunningService.start();

    private final Person birmingham = service.person("birmingham", "partnership.lead");
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    private final Everything all = Everything.make();
    private final List<Review> reviews = all.of(Review.class);
    private final List<Recommendation> recommendations = all.of(Recommendation.class);

    @BeforeAll
    void theInventedRecordsComeAsFiles() {
        service.drop(Path.of(System.getProperty("plugin.jar")));
        service.awaitStarted(MODULE);
        birmingham.putJson("/api/v1/modules/" + MODULE + "/use", "{\"on\": true}");
        Person office = service.regional("region.officer");
        for (ApprovedChair chair : all.of(ApprovedChair.class)) {
            office.postJson(
                    "/api/v1/modules/" + MODULE + "/datasets/chairs/records",
                    RecordJson.of(chair).toString());
        }
        send("reviews", Review.class);
        send("recommendations", Recommendation.class);
        send("learning-points", LearningPoint.class);
        send("allocations", Allocation.class);
        send("campaigns", Campaign.class);
        send("learning-products", LearningProduct.class);
    }

    @Test
    void reviewsByStage() {
        series("reviews").isCount(reviews, Review::notifiedOn, _ -> true);
        for (Stage stage : Stage.values()) {
            series("reviews").cells("stage", stage.name()).forEach((quarter, cell) -> assertThat(
                            Series.number(cell, "numerator"))
                    .isEqualTo(Series.in(quarter, reviews, Review::notifiedOn).stream()
                            .filter(review -> review.stage() == stage)
                            .count()));
        }
        Predicate<Review> held = review -> review.decision() == Decision.REVIEW;
        series("coercive-control").isShare(reviews, Review::notifiedOn, held, review -> review.aggravating()
                .contains(Aggravating.COERCIVE_CONTROL));
        series("mental-health").isShare(reviews, Review::notifiedOn, held, review -> review.vulnerabilities()
                .contains(Vulnerability.MENTAL_ILL_HEALTH));
        series("substance-use")
                .isShare(
                        reviews,
                        Review::notifiedOn,
                        held,
                        review -> review.vulnerabilities().contains(Vulnerability.ALCOHOL)
                                || review.vulnerabilities().contains(Vulnerability.ILLICIT_DRUGS));
    }

    @Test
    void theStatutoryTimes() {
        series("decided-within-a-month")
                .isShare(
                        reviews,
                        Review::notifiedOn,
                        review -> review.decidedOn() != null
                                || review.notifiedOn().plusMonths(1).isBefore(today),
                        review -> review.decidedOn() != null
                                && !review.decidedOn()
                                        .isAfter(review.notifiedOn().plusMonths(1)));
        series("completed-within-six-months").isShare(reviews, Review::notifiedOn, this::judged, review -> !due(review)
                .isBefore(completed(review)));
        series("days-to-decision").isDays(reviews, Review::notifiedOn, Review::notifiedOn, Review::decidedOn);
        series("days-to-completion").isDays(reviews, Review::notifiedOn, Review::decidedOn, Review::completedOn);
        series("days-with-panel").isDays(reviews, Review::notifiedOn, Review::qaSubmittedOn, Review::qaApprovedOn);
        series("days-to-publication").isDays(reviews, Review::notifiedOn, Review::notifiedOn, Review::publishedOn);
    }

    private boolean judged(Review review) {
        return review.decision() == Decision.REVIEW
                && (review.completedOn() != null
                        || (review.pauses().stream().noneMatch(pause -> pause.until() == null)
                                && due(review).isBefore(today)));
    }

    /** Each invented review has one pause at most: the time moves by its days. */
    private static LocalDate due(Review review) {
        LocalDate due = Objects.requireNonNull(review.decidedOn()).plusMonths(6);
        for (Pause pause : review.pauses()) {
            LocalDate until = pause.until();
            if (until != null && !pause.from().isAfter(due)) {
                due = due.plusDays(pause.from().datesUntil(until.plusDays(1)).count());
            }
        }
        return due;
    }

    private static LocalDate completed(Review review) {
        return review.completedOn() == null ? LocalDate.MAX : review.completedOn();
    }

    @Test
    void recommendationsImplementedAndEvidencedAreTwoFigures() {
        Predicate<Recommendation> accepted =
                made -> made.status() != Status.PROPOSED && made.status() != Status.REJECTED;
        series("recommendations").isCount(recommendations, Recommendation::raisedOn, _ -> true);
        series("implemented")
                .isShare(recommendations, Recommendation::raisedOn, accepted, made -> DONE.contains(made.status()));
        series("evidenced")
                .isShare(recommendations, Recommendation::raisedOn, accepted, made -> SHOWN.contains(made.status()));
        series("open-recommendations")
                .isCount(recommendations, Recommendation::raisedOn, made -> OPEN.contains(made.status()));
        series("overdue-recommendations")
                .isCount(
                        recommendations,
                        Recommendation::raisedOn,
                        made -> (made.status() == Status.ACCEPTED || made.status() == Status.IN_PROGRESS)
                                && made.targetOn() != null
                                && made.targetOn().isBefore(today));
        series("national-outstanding")
                .isCount(
                        recommendations,
                        Recommendation::raisedOn,
                        made -> made.level() == Level.NATIONAL && OPEN.contains(made.status()));
        series("national-acknowledged")
                .isShare(
                        recommendations,
                        Recommendation::raisedOn,
                        made -> made.sentOn() != null,
                        made -> made.acknowledgedOn() != null);
        series("days-to-implementation")
                .isDays(
                        recommendations,
                        Recommendation::raisedOn,
                        Recommendation::raisedOn,
                        Recommendation::implementedOn);
    }

    @Test
    void learningReachAndCost() {
        series("learning-points").isCount(all.of(LearningPoint.class), LearningPoint::identifiedOn, _ -> true);
        List<LearningProduct> products = all.of(LearningProduct.class);
        series("learning-products").isCount(products, LearningProduct::releasedOn, _ -> true);
        series("products-evaluated")
                .isShare(products, LearningProduct::releasedOn, _ -> true, made -> made.answers() != null);
        isSum("product-reach", products, LearningProduct::releasedOn, made -> decimal(made.reach()));
        List<Campaign> campaigns = all.of(Campaign.class);
        isSum("campaign-reach", campaigns, Campaign::startsOn, made -> decimal(made.reach()));
        isSum("campaign-cost", campaigns, Campaign::startsOn, Campaign::cost);
        List<Allocation> allocations = all.of(Allocation.class);
        isSum("chair-cost", allocations, Allocation::allocatedOn, Allocation::paid);
        isSum("chair-cost-agreed", allocations, Allocation::allocatedOn, made -> made.daysAgreed()
                .multiply(made.dayRate()));
    }

    private <T> void isSum(
            String measure, List<T> records, Function<T, LocalDate> day, Function<T, @Nullable BigDecimal> value) {
        for (Map.Entry<LocalDate, JsonNode> cell : series(measure).cells().entrySet()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (T made : Series.in(cell.getKey(), records, day)) {
                BigDecimal one = value.apply(made);
                sum = one == null ? sum : sum.add(one);
            }
            assertThat(cell.getValue().get("numerator").decimalValue())
                    .as("%s %s", measure, cell)
                    .isEqualByComparingTo(sum);
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private Series series(String measure) {
        return Series.of(birmingham, MODULE, measure, Everything.BIRMINGHAM.from(), Everything.BIRMINGHAM.until());
    }

    private <T extends Record> void send(String dataset, Class<T> type) {
        List<T> records = all.of(type);
        String answer = birmingham
                .postFile(
                        "/api/v1/modules/%s/datasets/%s/records/import".formatted(MODULE, dataset),
                        RecordCells.csv(type, records))
                .body();
        assertThat(answer).contains("\"added\":" + records.size());
    }
}
