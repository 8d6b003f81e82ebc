package org.cspplatform.server.funding.returns;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A return as its reader may see it: the partnership sees its draft, the regional office what was last received.
 *
 * @param revision counts every change; 0 before the first
 * @param due when it is due
 * @param daysLate how many days late the first version came, or it is late by now
 * @param figures of the open draft, else of the last submitted version, else the plan with nothing entered
 * @param showsDraft whether {@code figures}, {@code narrative} and {@code attachments} are a draft's
 * @param signOff of the draft, if a lead has given it, else of the submitted version
 * @param restatementReason why the open draft corrects what was received; empty when it does not
 * @param versions every submitted version, the latest first
 * @param standIn which figures stand for the quarter in tables, and the words that say so
 */
public record QuarterlyReturn(
        ReturnKey key,
        Standing standing,
        long revision,
        DueDate due,
        long daysLate,
        ReturnFigures figures,
        boolean showsDraft,
        String narrative,
        List<Attachment> attachments,
        @Nullable SignOff signOff,
        String restatementReason,
        List<SubmittedVersion> versions,
        List<Question> questions,
        List<Payment> payments,
        ReportedFigure standIn) {
    public QuarterlyReturn {
        attachments = List.copyOf(attachments);
        versions = List.copyOf(versions);
        questions = List.copyOf(questions);
        payments = List.copyOf(payments);
    }

    public ReturnState state() {
        return standing.state();
    }

    /** The last submitted version. */
    public Optional<SubmittedVersion> received() {
        return versions.stream().findFirst();
    }

    public List<Question> openQuestions() {
        return questions.stream().filter(Question::open).toList();
    }

    /** The amount released on this quarter's return so far. */
    public List<Payment> ownPayments() {
        return payments.stream()
                .filter(payment -> payment.quarter() == key.quarter())
                .toList();
    }
}
