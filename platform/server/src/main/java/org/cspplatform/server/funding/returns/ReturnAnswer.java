package org.cspplatform.server.funding.returns;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A quarter's return, as programs get it. Amounts are pounds with pence.
 *
 * @param partnership its code
 * @param revision counts every change; the entity tag
 * @param daysLate of the first submission, or so far
 * @param draft whether the figures are of an open draft, which only the partnership sees
 * @param plannedTotal planned spend of the year
 * @param previousCumulativeSpend as last received for an earlier quarter
 * @param cumulativeSpend from 1 April to the end of the quarter; null while an activity's is unknown
 * @param quarterSpend the difference of the two; null while unknown
 * @param receivedVersion number of the last submitted version; 0 when there is none
 * @param restatementReason why an open draft corrects the version received; null when it does not
 * @param comment which earlier figures stand for this quarter in tables while its return has not come; null when it has
 */
@Introspected
public record ReturnAnswer(
        String partnership,
        FinancialYear financialYear,
        Quarter quarter,
        ReturnState state,
        long revision,
        LocalDate dueOn,
        long daysLate,
        boolean draft,
        BigDecimal plannedTotal,
        BigDecimal previousCumulativeSpend,
        @Nullable BigDecimal cumulativeSpend,
        @Nullable BigDecimal quarterSpend,
        List<ActivityLine> activities,
        String narrative,
        List<Attachment> attachments,
        @Nullable SignedOff signedOff,
        int receivedVersion,
        @Nullable String restatementReason,
        List<Version> versions,
        List<QuestionLine> questions,
        List<PaymentLine> payments,
        @Nullable String comment) {

    /**
     * @param cumulativeSpend null while unknown
     * @param quarterSpend null while unknown
     */
    @Introspected
    public record ActivityLine(
            UUID activityId,
            String name,
            String theme,
            String provider,
            BigDecimal planned,
            BigDecimal previousCumulativeSpend,
            @Nullable BigDecimal cumulativeSpend,
            @Nullable BigDecimal quarterSpend,
            String fallReason,
            List<OutcomeLine> outcomes) {}

    /** @param achieved so far; null while unknown */
    @Introspected
    public record OutcomeLine(
            UUID outcomeId,
            String description,
            String unit,
            BigDecimal target,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal achieved) {}

    @Introspected
    public record SignedOff(String name, Instant at) {}

    /** @param restatementReason null for the first version */
    @Introspected
    public record Version(
            int number,
            Instant submittedAt,
            String submittedBy,
            String signedOffBy,
            BigDecimal plannedTotal,
            BigDecimal cumulativeSpend,
            boolean restated,
            @Nullable String restatementReason) {}

    /** @param answer null while it is open */
    @Introspected
    public record QuestionLine(
            UUID id,
            int version,
            String question,
            Instant askedAt,
            String askedBy,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {}

    @Introspected
    public record PaymentLine(int version, BigDecimal amount, Instant releasedAt, String releasedBy) {}

    static ReturnAnswer of(String partnership, QuarterlyReturn read) {
        ReturnFigures figures = read.figures();
        boolean complete = figures.complete() && !figures.activities().isEmpty();
        SignOff signOff = read.signOff();
        String comment = read.standIn().comment();
        return new ReturnAnswer(
                partnership,
                read.key().year(),
                read.key().quarter(),
                read.state(),
                read.revision(),
                read.due().day(),
                read.daysLate(),
                read.showsDraft(),
                figures.planned(),
                figures.previousSpend(),
                complete ? figures.spend() : null,
                complete ? figures.quarterSpend() : null,
                figures.activities().stream().map(ReturnAnswer::line).toList(),
                read.narrative(),
                read.attachments(),
                signOff == null ? null : new SignedOff(signOff.name(), signOff.at()),
                read.standing().receivedVersion(),
                read.restatementReason().isEmpty() ? null : read.restatementReason(),
                read.versions().stream().map(ReturnAnswer::version).toList(),
                read.questions().stream().map(ReturnAnswer::question).toList(),
                read.ownPayments().stream()
                        .map(paid ->
                                new PaymentLine(paid.version(), paid.amount(), paid.releasedAt(), paid.releasedBy()))
                        .toList(),
                comment.isEmpty() ? null : comment);
    }

    private static ActivityLine line(ActivityFigures line) {
        return new ActivityLine(
                line.activityId(),
                line.name(),
                line.theme(),
                line.provider(),
                line.planned(),
                line.previousSpend(),
                line.spend(),
                line.quarterSpend().orElse(null),
                line.fallReason(),
                line.outcomes().stream()
                        .map(outcome -> new OutcomeLine(
                                outcome.outcomeId(),
                                outcome.description(),
                                outcome.unit(),
                                outcome.target(),
                                outcome.previous(),
                                outcome.achieved()))
                        .toList());
    }

    private static Version version(SubmittedVersion version) {
        return new Version(
                version.number(),
                version.submittedAt(),
                version.submittedBy(),
                version.signOff().name(),
                version.figures().planned(),
                version.figures().spend(),
                version.restated(),
                version.restated() ? version.restatementReason() : null);
    }

    private static QuestionLine question(Question question) {
        Question.Answer answer = question.answer();
        return new QuestionLine(
                question.id(),
                question.version(),
                question.question(),
                question.askedAt(),
                question.askedBy(),
                answer == null ? null : answer.answer(),
                answer == null ? null : answer.answeredAt(),
                answer == null ? null : answer.answeredBy());
    }
}
