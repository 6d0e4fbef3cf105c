package budget.console;

import budget.account.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which roles may open which pages: the one list of it. The first line that matches an address decides; what matches none is
 * refused.
 *
 * @param pattern of addresses, as Spring's {@code PathPattern}
 * @param roles those who may; empty for everybody, with or without an account
 */
record Access(String pattern, Set<Role> roles) {

    private static final String CHECK = "/jobs/{job}/check/**";

    private static final Set<Role> EVERY_ROLE = EnumSet.allOf(Role.class);
    static final Set<Role> LOOKING = EnumSet.of(Role.VIEWER, Role.OPERATOR, Role.REVIEWER);
    private static final Set<Role> OPERATING = EnumSet.of(Role.OPERATOR);
    private static final Set<Role> REVIEWING = EnumSet.of(Role.REVIEWER);

    static final List<Access> ALL = List.of(
            new Access("/static/**", Set.of()),
            new Access("/webjars/**", Set.of()),
            new Access("/login", Set.of()),
            new Access("/error", Set.of()),
            new Access("/", EVERY_ROLE),
            new Access("/audit", OPERATING),
            new Access("/jobs/{job}", EVERY_ROLE),
            new Access("/jobs/{job}/runs/**", OPERATING),
            new Access("/jobs/{job}/plan", OPERATING),
            new Access("/jobs/{job}/schedule", OPERATING),
            new Access("/jobs/{job}/units", LOOKING),
            new Access("/jobs/{job}/units/{unit}/**", EVERY_ROLE),
            new Access("/jobs/{job}/findings/**", REVIEWING),
            new Access("/jobs/{job}/waivers/**", REVIEWING),
            new Access("/jobs/{job}/rules/**", REVIEWING),
            new Access("/jobs/{job}/numbers/**", LOOKING),
            new Access("/jobs/{job}/projects", LOOKING),
            new Access("/jobs/{job}/files/**", LOOKING),
            new Access(CHECK, EVERY_ROLE),
            new Access("/jobs/{job}/hand-in/**", EnumSet.of(Role.CLERK, Role.REVIEWER)));

    Access {
        roles = Set.copyOf(roles);
    }

    /** Whether these are the pages of a check, which a job may open to everybody. */
    boolean isCheck() {
        return pattern.equals(CHECK);
    }
}
