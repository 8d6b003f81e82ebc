package org.cspplatform.server.funding.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.PreconditionFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership does with its return. Each step is one transaction that holds the return, so that of two people at work
 * on it one comes second. The caller says which revision it means: the check given throws when the return has another.
 */
@Singleton
public class ReturnDesk {
    private final ReturnStore returns;
    private final DraftStore drafts;
    private final VersionStore versions;
    private final QuestionStore questions;
    private final AttachmentStore attachments;
    private final PlannedActivities plan;
    private final HistoryStore history;
    private final List<ReturnSubmitted> listeners;
    private final Clock clock;

    ReturnDesk(
            ReturnStore returns,
            DraftStore drafts,
            VersionStore versions,
            QuestionStore questions,
            AttachmentStore attachments,
            PlannedActivities plan,
            HistoryStore history,
            List<ReturnSubmitted> listeners,
            Clock clock) {
        this.returns = returns;
        this.drafts = drafts;
        this.versions = versions;
        this.questions = questions;
        this.attachments = attachments;
        this.plan = plan;
        this.history = history;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Writes the draft; begins the return when there is none. What is the same as before changes nothing. */
    @Transactional
    public void save(ReturnKey key, ReturnEntries entries, LongConsumer revision, Actor actor) {
        revision.accept(returns.lock(key).map(ReturnHeader::revision).orElse(0L));
        write(key, entries, actor, "");
    }

    /** The same, and the words that the history gives with it. */
    ReturnHeader write(ReturnKey key, ReturnEntries entries, Actor actor, String detail) {
        ReturnFigures lines = plan.of(key);
        ReturnCheck.draft(entries, lines);
        ReturnHeader header = returns.lockOrStart(key, actor);
        header.standing().after(ReturnStep.EDIT);
        ReturnEntries before = drafts.find(header.id()).map(Draft::entries).orElse(ReturnEntries.NONE);
        List<Change> changes =
                Change.between(lines.with(before), before.narrative(), lines.with(entries), entries.narrative());
        boolean begun = header.revision() == 1 && before.equals(ReturnEntries.NONE);
        if (changes.isEmpty() && !begun) {
            return header;
        }
        drafts.replace(header, entries);
        ReturnHeader after = returns.move(header, header.standing(), header.restatementReason(), actor);
        history.noteInDraft(after, begun ? ReturnStep.START : ReturnStep.EDIT, actor, detail, changes);
        return after;
    }

    /** A lead vouches for the draft as it is. Another change voids it. */
    @Transactional
    public void signOff(ReturnKey key, LongConsumer revision, Actor lead) {
        ReturnHeader header = inDraft(key, ReturnStep.SIGN_OFF);
        revision.accept(header.revision());
        Draft draft = draft(header);
        ReturnCheck.complete(plan.of(key).with(draft.entries()), draft.entries().narrative());
        ReturnHeader after = returns.move(header, header.standing(), header.restatementReason(), lead);
        drafts.signOff(header.id(), new SignOff(lead.accountId(), lead.name(), clock.instant()));
        history.noteInDraft(after, ReturnStep.SIGN_OFF, lead, "", List.of());
    }

    /**
     * Hands the draft in as the next version. Asked again for a revision that was submitted already, it gives the same answer
     * and does nothing.
     *
     * @param lead whether the one who submits is a lead, who signs off by submitting; another needs a lead's sign-off before
     * @return the number of the version
     */
    @Transactional
    public int submit(ReturnKey key, LongConsumer revision, Actor actor, boolean lead) {
        ReturnHeader header = returns.lock(key).orElse(null);
        if (header == null) {
            Standing.NOT_STARTED.after(ReturnStep.SUBMIT);
            throw new NotFoundException("return");
        }
        Optional<Integer> already = submittedBefore(header, revision);
        return already.orElseGet(() -> submit(header, actor, lead, null));
    }

    int submit(ReturnHeader header, Actor actor, boolean lead, byte @Nullable [] source) {
        return submit(header, actor, lead, source, clock.instant());
    }

    /**
     * Takes over a return that was handed in before this service kept it: the version bears the day on which it came then, the
     * history the day on which it was entered.
     */
    @Transactional
    public void takeOver(ReturnKey key, ReturnEntries entries, Actor lead, Instant handedIn) {
        ReturnHeader header = write(key, entries, lead, "Taken over from earlier records");
        submit(header, lead, true, null, handedIn);
    }

    private int submit(ReturnHeader header, Actor actor, boolean lead, byte @Nullable [] source, Instant at) {
        Standing submitted = header.standing().after(ReturnStep.SUBMIT);
        Draft draft = draft(header);
        SignOff signOff = lead ? new SignOff(actor.accountId(), actor.name(), at) : draft.signOff();
        if (signOff == null) {
            throw new ConflictException(
                    "sign-off-required", "A lead of the partnership must sign this return off before it is submitted.");
        }
        ReturnFigures figures = plan.of(header.key()).with(draft.entries());
        ReturnCheck.complete(figures, draft.entries().narrative());
        versions.insert(header, figures, draft.entries().narrative(), actor, signOff, at, source);
        questions.all(header.id()).stream()
                .filter(Question::open)
                .forEach(open -> questions.answer(
                        header,
                        open.id(),
                        "Answered by version %d: %s".formatted(submitted.receivedVersion(), header.restatementReason()),
                        actor));
        ReturnHeader after = returns.move(header, submitted, "", actor);
        drafts.close(header.id());
        String signed = "Signed off by " + signOff.name();
        history.note(
                after,
                ReturnStep.SUBMIT,
                actor,
                header.restatementReason().isEmpty()
                        ? signed
                        : "Restated: " + header.restatementReason() + ". " + signed);
        ReturnSubmitted.Submission submission = new ReturnSubmitted.Submission(
                header.key(), header.id(), submitted.receivedVersion(), header.restatementReason(), signOff);
        listeners.forEach(listener -> listener.submitted(submission));
        return submitted.receivedVersion();
    }

    /** Answers a question; with the last open one the return is with the regional office again. */
    @Transactional
    public void answer(ReturnKey key, UUID questionId, String answer, Actor actor) {
        String words = Words.required("answer", answer, 4000, "Write the answer");
        ReturnHeader header = held(key);
        List<Question> all = questions.all(header.id());
        Question asked = all.stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("question"));
        if (!asked.open()) {
            throw new ConflictException("question-answered", "This question has been answered.");
        }
        boolean last = all.stream().filter(Question::open).count() == 1;
        ReturnStep step = last ? ReturnStep.ANSWER_LAST : ReturnStep.ANSWER;
        Standing next = header.standing().after(step);
        questions.answer(header, questionId, words, actor);
        history.note(returns.move(header, next, "", actor), step, actor, words);
    }

    /** Opens a correction of what was submitted; it starts from that. */
    @Transactional
    public void restate(ReturnKey key, String reason, LongConsumer revision, Actor actor) {
        String words = Words.required("reason", reason, 2000, "Say why the return is corrected");
        ReturnHeader header = held(key);
        revision.accept(header.revision());
        Standing next = header.standing().after(ReturnStep.RESTATE);
        SubmittedVersion corrected =
                versions.find(header.id(), header.standing().receivedVersion()).orElseThrow();
        ReturnHeader after = returns.move(header, next, words, actor);
        drafts.open(after, corrected.entries());
        attachments.carry(after, corrected.id());
        history.note(after, ReturnStep.RESTATE, actor, words);
    }

    /** Drops an open correction. */
    @Transactional
    public void abandonRestatement(ReturnKey key, LongConsumer revision, Actor actor) {
        ReturnHeader header = held(key);
        revision.accept(header.revision());
        Standing next = header.standing().after(ReturnStep.ABANDON_RESTATEMENT);
        attachments.ofDraft(header.id()).forEach(attachment -> attachments.remove(header.id(), attachment.id()));
        drafts.close(header.id());
        history.note(returns.move(header, next, "", actor), ReturnStep.ABANDON_RESTATEMENT, actor, "");
    }

    private Optional<Integer> submittedBefore(ReturnHeader header, LongConsumer revision) {
        try {
            revision.accept(header.revision());
            return Optional.empty();
        } catch (PreconditionFailedException stale) {
            for (SubmittedVersion version : versions.all(header.id())) {
                if (names(revision, version.draftRevision())) {
                    return Optional.of(version.number());
                }
            }
            throw stale;
        }
    }

    private static boolean names(LongConsumer revision, long candidate) {
        try {
            revision.accept(candidate);
            return true;
        } catch (PreconditionFailedException other) {
            return false;
        }
    }

    private ReturnHeader inDraft(ReturnKey key, ReturnStep step) {
        Optional<ReturnHeader> header = returns.lock(key);
        header.map(ReturnHeader::standing).orElse(Standing.NOT_STARTED).after(step);
        return header.orElseThrow();
    }

    private ReturnHeader held(ReturnKey key) {
        return returns.lock(key).orElseThrow(() -> new NotFoundException("return"));
    }

    private Draft draft(ReturnHeader header) {
        return drafts.find(header.id()).orElseThrow();
    }
}
