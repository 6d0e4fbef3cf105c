package budget.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an account may do. An operator and a reviewer may look at all that a viewer may. */
public enum Role {
    /** Looks at publications. */
    VIEWER,
    /** Checks and hands in the files of one unit, and sees that unit. */
    CLERK,
    /** Starts, stops and schedules runs. */
    OPERATOR,
    /** Judges findings: explanations, waivers, rules. */
    REVIEWER;

    /** Its word in {@code users.yaml} and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word; none where it is no role's. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** All words. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Role::code).toList();
    }
}
