package org.cspplatform.server.tenancy;

import java.util.List;
import org.cspplatform.server.tenancy.Membership.Member;
import org.cspplatform.server.tenancy.Membership.ResponsibleAuthority;
import org.cspplatform.server.web.FieldError;

/**
 * Who makes up a partnership.
 *
 * @param mayChange whether the reader may add to the lists
 * @param entered what was entered, when it has errors
 */
public record MembershipPage(
        Partnership partnership,
        List<ResponsibleAuthority> authorities,
        List<Member> members,
        boolean mayChange,
        SeatForm entered,
        List<FieldError> errors) {}
