package org.cspplatform.server.funding.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Reads returns, for whoever is at work. */
@Singleton
public class ReturnReader {
    private final ReturnStore returns;
    private final DraftStore drafts;
    private final VersionStore versions;
    private final QuestionStore questions;
    private final AttachmentStore attachments;
    private final PaymentStore payments;
    private final HistoryStore history;
    private final DueDateStore dueDates;
    private final PlannedActivities plan;
    private final Clock clock;

    ReturnReader(
            ReturnStore returns,
            DraftStore drafts,
            VersionStore versions,
            QuestionStore questions,
            AttachmentStore attachments,
            PaymentStore payments,
            HistoryStore history,
            DueDateStore dueDates,
            PlannedActivities plan,
            Clock clock) {
        this.returns = returns;
        this.drafts = drafts;
        this.versions = versions;
        this.questions = questions;
        this.attachments = attachments;
        this.payments = payments;
        this.history = history;
        this.dueDates = dueDates;
        this.plan = plan;
        this.clock = clock;
    }

    /** The return, whatever its state: one that nobody began is there too, with nothing entered. */
    @Transactional
    public QuarterlyReturn read(ReturnKey key) {
        DueDate due = dueDates(key.year()).getOrDefault(key.quarter(), DueDate.usual(key.year(), key.quarter()));
        return returns.find(key)
                .map(header -> begun(header, due))
                .orElseGet(() -> new QuarterlyReturn(
                        key,
                        Standing.NOT_STARTED,
                        0,
                        due,
                        due.daysLate(null, clock.instant()),
                        plan.of(key),
                        true,
                        "",
                        List.of(),
                        null,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        standIn(key)));
    }

    /** The four quarters of a partnership's year. */
    @Transactional
    public List<QuarterlyReturn> year(UUID partnership, FinancialYear year) {
        return List.of(Quarter.values()).stream()
                .map(quarter -> read(new ReturnKey(partnership, year, quarter)))
                .toList();
    }

    /** The latest year for which the one at work sees a plan; this year where there is none. */
    @Transactional
    public FinancialYear latestYear() {
        return plan.latestYear().orElseGet(() -> FinancialYear.of(LocalDate.now(clock)));
    }

    /** What was done to it, the latest first; a regional office does not see what was done within a draft. */
    @Transactional
    public List<HistoryEntry> history(ReturnKey key, @Nullable UUID after, int limit) {
        return returns.find(key)
                .map(header -> history.list(header.id(), after, limit))
                .orElse(List.of());
    }

    /** @throws NotFoundException when there is none, or it is in a draft that the one at work does not see */
    @Transactional
    public Attachment attachment(ReturnKey key, UUID id) {
        return returns.find(key)
                .flatMap(header -> attachments.find(header.id(), id))
                .orElseThrow(() -> new NotFoundException("attachment"));
    }

    /** Its bytes. */
    @Transactional
    public byte[] contentOf(ReturnKey key, Attachment attachment) {
        return returns.find(key)
                .flatMap(header -> attachments.content(header.id(), attachment.id()))
                .orElseThrow(() -> new NotFoundException("attachment"));
    }

    /** When the returns of a year are due, for the one at work. */
    @Transactional
    public Map<Quarter, DueDate> dueDates(FinancialYear year) {
        List<UUID> regions =
                switch (Scope.current()) {
                    case Scope.OfPartnership partnership -> partnership.regions();
                    case Scope.OfRegionalOffice office -> office.regions();
                    case Scope.OfRegionReader reader -> reader.regions();
                    case Scope.OfOperator _, Scope.Nothing _ -> List.<UUID>of();
                };
        return dueDates.ofYear(regions, year);
    }

    /** What releasing its payment would come to. */
    @Transactional
    public BigDecimal paymentDue(ReturnKey key) {
        return payments.due(key);
    }

    private QuarterlyReturn begun(ReturnHeader header, DueDate due) {
        ReturnKey key = header.key();
        List<SubmittedVersion> submitted = versions.all(header.id());
        Optional<SubmittedVersion> last = submitted.stream().findFirst();
        // Row-level security hides the draft from everybody but the partnership.
        Optional<Draft> draft = drafts.find(header.id());
        @Nullable
        Instant first = submitted.isEmpty() ? null : submitted.getLast().submittedAt();
        return new QuarterlyReturn(
                key,
                header.standing(),
                header.revision(),
                due,
                due.daysLate(first, clock.instant()),
                draft.map(open -> plan.of(key).with(open.entries()))
                        .or(() -> last.map(SubmittedVersion::figures))
                        .orElseGet(() -> plan.of(key)),
                draft.isPresent() || last.isEmpty(),
                draft.map(open -> open.entries().narrative())
                        .or(() -> last.map(SubmittedVersion::narrative))
                        .orElse(""),
                draft.map(_ -> attachments.ofDraft(header.id()))
                        .or(() -> last.map(version -> attachments.ofVersion(version.id())))
                        .orElse(List.of()),
                draft.isPresent()
                        ? draft.get().signOff()
                        : last.map(SubmittedVersion::signOff).orElse(null),
                header.restatementReason(),
                submitted,
                questions.all(header.id()),
                payments.ofYear(key.partnershipId(), key.year()),
                standIn(key));
    }

    private ReportedFigure standIn(ReturnKey key) {
        return ReportedFigure.of(key.quarter(), versions.received(key.partnershipId(), key.year()));
    }
}
