package org.cspplatform.server.funding.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;

/** What the regional office does with a return: ask, accept, release the payment. */
@Singleton
public class ReviewDesk {
    private final ReturnStore returns;
    private final QuestionStore questions;
    private final PaymentStore payments;
    private final HistoryStore history;

    ReviewDesk(ReturnStore returns, QuestionStore questions, PaymentStore payments, HistoryStore history) {
        this.returns = returns;
        this.questions = questions;
        this.payments = payments;
        this.history = history;
    }

    /** @return the question's id */
    @Transactional
    public UUID ask(ReturnKey key, String question, LongConsumer revision, Actor actor) {
        String words = Words.required("question", question, 4000, "Write the question");
        ReturnHeader header = held(key, revision);
        Standing next = header.standing().after(ReturnStep.ASK);
        UUID id = questions.ask(header, words, actor);
        history.note(returns.move(header, next, "", actor), ReturnStep.ASK, actor, words);
        return id;
    }

    /** Accepts what was last submitted. Open questions are answered first. */
    @Transactional
    public void accept(ReturnKey key, LongConsumer revision, Actor actor) {
        ReturnHeader header = held(key, revision);
        Standing next = header.standing().after(ReturnStep.ACCEPT);
        history.note(returns.move(header, next, "", actor), ReturnStep.ACCEPT, actor, "");
    }

    /**
     * Releases the payment of an accepted return.
     *
     * @param confirmed that the one who releases it means it
     * @return the amount; see {@link PaymentStore#due}
     */
    @Transactional
    public BigDecimal release(ReturnKey key, boolean confirmed, LongConsumer revision, Actor actor) {
        ReturnHeader header = held(key, revision);
        Standing next = header.standing().after(ReturnStep.RELEASE_PAYMENT);
        if (!confirmed) {
            throw new InvalidException("confirmed", "Confirm that the payment is to be released");
        }
        BigDecimal amount = payments.due(key);
        payments.release(header, amount, actor);
        history.note(returns.move(header, next, "", actor), ReturnStep.RELEASE_PAYMENT, actor, Pounds.text(amount));
        return amount;
    }

    private ReturnHeader held(ReturnKey key, LongConsumer revision) {
        ReturnHeader header = returns.lock(key).orElseThrow(() -> new NotFoundException("return"));
        revision.accept(header.revision());
        return header;
    }
}
