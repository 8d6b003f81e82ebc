package org.cspplatform.server.funding.returns;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;

/** The money of returns as last received, across the partnerships of the regions in scope: released figures, nothing else. */
@Singleton
public class ReceivedFigures {
    private final DataSource board;

    ReceivedFigures(@Named("board") DataSource board) {
        this.board = board;
    }

    /** Of one year, in no particular order. A quarter whose return was never received has none. */
    @Transactional(transactionManager = "board", readOnly = true)
    public List<ReceivedFigure> ofYear(FinancialYear year) {
        try (Connection connection = board.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                    select partnership_id, quarter, received_version, first_submitted_at, submitted_at, state,
                           planned_total, cumulative_spend
                    from released.return_figure where financial_year = ?
                    """)) {
            statement.setString(1, year.toString());
            try (ResultSet row = statement.executeQuery()) {
                List<ReceivedFigure> figures = new ArrayList<>();
                while (row.next()) {
                    figures.add(figure(year, row));
                }
                return figures;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The received figures could not be read", failure);
        }
    }

    private static ReceivedFigure figure(FinancialYear year, ResultSet row) throws SQLException {
        return new ReceivedFigure(
                row.getObject("partnership_id", UUID.class),
                year,
                Quarter.valueOf(row.getString("quarter")),
                row.getInt("received_version"),
                row.getObject("first_submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                ReturnState.ofCode(row.getString("state")),
                row.getBigDecimal("planned_total"),
                row.getBigDecimal("cumulative_spend"));
    }
}
