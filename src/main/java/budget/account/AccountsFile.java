package budget.account;

import budget.base.ReplacedFile;
import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.jobfile.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** {@code users.yaml}: a list {@code users} with {@code name}, {@code password} (a hash), {@code roles} and {@code unit}. */
public final class AccountsFile {

    /** Letters of any script and digits, and the signs of mail addresses. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,49}");

    private static final Pattern HASH = Pattern.compile("\\{(bcrypt|argon2)\\}\\$[\\x21-\\x7e]{20,200}");

    private final Path file;

    public AccountsFile(Path file) {
        this.file = file;
    }

    /** Whether an account may have this name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    public Path path() {
        return file;
    }

    public boolean isThere() {
        return Files.isRegularFile(file);
    }

    /** The accounts by their names; none where there is no file. Throws its mistakes. */
    public Map<String, Account> read() {
        if (!isThere()) {
            return Map.of();
        }
        Mistakes mistakes = new Mistakes();
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (YamlNode node :
                YamlNode.read(file, mistakes).allowing(List.of("users")).list("users")) {
            Account account = account(node);
            if (accounts.put(account.name(), account) != null) {
                node.report(MistakeCode.LISTED_TWICE.of(account.name()));
            }
        }
        mistakes.end();
        return accounts;
    }

    private static Account account(YamlNode node) {
        node.allowing(List.of("name", "password", "roles", "unit"));
        String name = node.needText("name");
        if (!name.isEmpty() && !isName(name)) {
            node.need("name").report(MistakeCode.NO_NAME.of("name", name));
        }
        String hash = node.needText("password");
        if (!hash.isEmpty() && !HASH.matcher(hash).matches()) {
            node.need("password").report(MistakeCode.NOT_ALLOWED.of("password", "…"));
        }
        Set<Role> roles =
                node.need("roles").list().stream().flatMap(AccountsFile::role).collect(Collectors.toSet());
        String unit = node.findText("unit").orElse("");
        if (roles.contains(Role.CLERK) && unit.isEmpty()) {
            node.needText("unit");
        }
        return new Account(name, hash, roles, unit);
    }

    private static Stream<Role> role(YamlNode node) {
        Optional<Role> role = Role.of(node.text());
        if (role.isEmpty()) {
            node.report(MistakeCode.NOT_ALLOWED.of("roles", node.text()).offering(node.text(), Role.codes()));
        }
        return role.stream();
    }

    /** Replaces the file; only its owner may read it. */
    public void write(Iterable<Account> accounts) throws IOException {
        List<Map<String, Object>> users = new ArrayList<>();
        for (Account account : accounts) {
            Map<String, Object> user = new LinkedHashMap<>();
            user.put("name", account.name());
            user.put("password", account.hash());
            user.put("roles", account.roles().stream().map(Role::code).sorted().toList());
            if (!account.unit().isEmpty()) {
                user.put("unit", account.unit());
            }
            users.add(user);
        }
        DumpSettings style =
                DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
        String text = new Dump(style).dumpToString(Map.of("users", users));
        ReplacedFile.writePrivately(file, text);
    }
}
