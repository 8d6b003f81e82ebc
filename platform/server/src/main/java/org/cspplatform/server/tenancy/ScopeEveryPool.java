package org.cspplatform.server.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Puts {@link ScopedDataSource} around every pool, before the framework puts its own transaction handling around that. */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ScopeEveryPool implements BeanCreatedEventListener<DataSource>, Ordered {
    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        if (event.getBean() instanceof HikariDataSource pool) {
            return new ScopedDataSource(pool);
        }
        throw new IllegalStateException("A connection pool of an unknown kind: its scope could not be set");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
