package org.cspplatform.benchmarks;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cspplatform.server.web.NotFoundException;

/** Reads records as the service's own features do: through the scoped pool. */
@Singleton
class BenchmarkRecords {

    private final DataSource dataSource;

    BenchmarkRecords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Connectable(readOnly = true)
    BenchmarkRecord byId(UUID id) {
        return read(BenchmarkRecord.BY_ID, id).stream().findFirst().orElseThrow(() -> new NotFoundException("record"));
    }

    @Connectable(readOnly = true)
    List<BenchmarkRecord> fiftyAfter(UUID id) {
        return read(BenchmarkRecord.FIFTY, id);
    }

    private List<BenchmarkRecord> read(String sql, UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                List<BenchmarkRecord> records = new ArrayList<>();
                while (rows.next()) {
                    records.add(BenchmarkRecord.of(rows));
                }
                return records;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the records of the benchmark", failure);
        }
    }
}
