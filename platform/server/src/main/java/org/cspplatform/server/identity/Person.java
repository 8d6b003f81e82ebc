package org.cspplatform.server.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as those see it who keep it.
 *
 * @param email where links are sent, if anywhere
 * @param roles see {@link Role}
 * @param partnership code of the partnership that the account belongs to, if it does
 * @param region code of the region that it belongs to, if it does
 * @param state {@code invited} until a password was chosen, then {@code active}
 */
@Introspected
public record Person(
        UUID id,
        String username,
        String name,
        @Nullable String email,
        List<String> roles,
        @Nullable String partnership,
        @Nullable String region,
        String state,
        @JsonIgnore long version) {
    public Person {
        roles = List.copyOf(roles);
    }

    /** The roles in words. */
    @JsonIgnore
    public String rolesInWords() {
        return RoleNames.inWords(roles);
    }

    @JsonIgnore
    public boolean isInvited() {
        return state.equals("invited");
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
