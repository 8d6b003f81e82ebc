package org.cspplatform.server.funding;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets routes take a {@link FinancialYear} in their path ("/funding/2016-17"); one that is none is a bad request. */
@Factory
final class FundingValues {
    @Singleton
    TypeConverter<String, FinancialYear> financialYearInPath() {
        return (written, type, context) -> {
            try {
                return Optional.of(FinancialYear.parse(written));
            } catch (IllegalArgumentException notAYear) {
                context.reject(written, notAYear);
                return Optional.empty();
            }
        };
    }
}
