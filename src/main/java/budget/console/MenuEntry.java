package budget.console;

import budget.account.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An entry of a job's menu.
 *
 * @param path behind the job's address; empty for the overview
 * @param key of its words
 */
public record MenuEntry(String path, String key, Set<Role> roles) {

    private static final Set<Role> LOOKING = EnumSet.of(Role.VIEWER, Role.OPERATOR, Role.REVIEWER);

    private static final List<MenuEntry> ALL = List.of(
            new MenuEntry("", "console.menu.overview", EnumSet.allOf(Role.class)),
            new MenuEntry("/runs", "console.menu.runs", EnumSet.of(Role.OPERATOR)),
            new MenuEntry("/units", "console.menu.units", LOOKING),
            new MenuEntry("/findings", "console.menu.findings", EnumSet.of(Role.REVIEWER)),
            new MenuEntry("/waivers", "console.menu.waivers", EnumSet.of(Role.REVIEWER)),
            new MenuEntry("/numbers", "console.menu.numbers", LOOKING),
            new MenuEntry("/projects", "console.menu.projects", LOOKING),
            new MenuEntry("/rules", "console.menu.rules", EnumSet.of(Role.REVIEWER)),
            new MenuEntry("/check", "console.menu.check", EnumSet.allOf(Role.class)));

    /** The entries for an account with these roles; without any role the check alone. */
    static List<MenuEntry> of(Set<Role> roles) {
        return ALL.stream()
                .filter(entry -> roles.isEmpty()
                        ? entry.path.equals("/check")
                        : entry.roles.stream().anyMatch(roles::contains))
                .toList();
    }

    /** Whether a page lies under this entry of the menu of the job at an address. */
    public boolean isAt(String address, String job) {
        String rest = address.startsWith(job) ? address.substring(job.length()) : address;
        return path.isEmpty() ? rest.isEmpty() : rest.equals(path) || rest.startsWith(path + "/");
    }
}
