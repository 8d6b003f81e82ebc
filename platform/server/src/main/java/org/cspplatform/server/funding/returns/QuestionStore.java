package org.cspplatform.server.funding.returns;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions and answers. Neither is ever changed. */
@Singleton
class QuestionStore {
    private final Sql sql;

    QuestionStore(Sql sql) {
        this.sql = sql;
    }

    List<Question> all(UUID returnId) {
        return sql.list("""
            select question.id, question.version_number, question.question, question.asked_at, question.asked_name,
                   answer.answer, answer.answered_at, answer.answered_name
            from return_question question
            left join return_answer answer on answer.question_id = question.id
            where question.return_id = ?
            order by question.id
            """, QuestionStore::question, returnId);
    }

    UUID ask(ReturnHeader header, String question, Actor actor) {
        return sql.first(
                        """
                        insert into return_question (tenant_id, return_id, version_number, question, asked_by, asked_name)
                        values (?, ?, ?, ?, ?, ?)
                        returning id
                        """,
                        row -> row.getObject(1, UUID.class),
                        header.key().partnershipId(),
                        header.id(),
                        header.standing().receivedVersion(),
                        question,
                        actor.accountId(),
                        actor.name())
                .orElseThrow();
    }

    void answer(ReturnHeader header, UUID questionId, String answer, Actor actor) {
        sql.update("""
            insert into return_answer (question_id, tenant_id, answer, answered_by, answered_name)
            values (?, ?, ?, ?, ?)
            """, questionId, header.key().partnershipId(), answer, actor.accountId(), actor.name());
    }

    private static Question question(ResultSet row) throws SQLException {
        Instant answeredAt = Sql.nullableInstant(row, "answered_at");
        Question.@Nullable Answer answer = answeredAt == null
                ? null
                : new Question.Answer(row.getString("answer"), answeredAt, row.getString("answered_name"));
        return new Question(
                row.getObject("id", UUID.class),
                row.getInt("version_number"),
                row.getString("question"),
                Sql.instant(row, "asked_at"),
                row.getString("asked_name"),
                answer);
    }
}
