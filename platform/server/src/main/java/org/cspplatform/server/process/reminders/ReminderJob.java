package org.cspplatform.server.process.reminders;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the reminders of a day from {@code csp.reminders.at} on, in the time of London; {@code off} for none. Every replica looks
 * every few minutes, so that what one leaves undone another does.
 */
@Singleton
@Requires(property = "csp.reminders.at", notEquals = "off")
class ReminderJob {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);

    private final LocalTime at;
    private final PartnershipDirectory partnerships;
    private final Reminders reminders;
    private final Clock clock;

    ReminderJob(
            @Value("${csp.reminders.at}") String at,
            PartnershipDirectory partnerships,
            Reminders reminders,
            Clock clock) {
        this.at = LocalTime.parse(at);
        this.partnerships = partnerships;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "5m", initialDelay = "2m")
    void look() {
        LocalDateTime now = LocalDateTime.now(clock);
        if (!now.toLocalTime().isBefore(at)) {
            partnerships.all().forEach(partnership -> send(partnership, now.toLocalDate()));
        }
    }

    private void send(Partnership partnership, LocalDate today) {
        try {
            reminders.send(partnership, today);
        } catch (RuntimeException failure) {
            LOG.error("The reminders of {} could not be sent", partnership.code(), failure);
        }
    }
}
