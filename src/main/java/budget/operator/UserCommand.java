package budget.operator;

import budget.account.Account;
import budget.account.AccountsFile;
import budget.account.Role;
import budget.service.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget user}: adds, removes and lists the accounts of the console. */
@Command(name = "user")
final class UserCommand implements Callable<Integer> {

    /** Limit: bcrypt takes no more bytes into account. */
    private static final int LONGEST = 72;

    private static final int SHORTEST = 8;

    /** What is done with accounts. */
    enum Act {
        add,
        remove,
        list
    }

    private final Session session;

    @Parameters(index = "0", paramLabel = "add|remove|list")
    private Act act = Act.list;

    @Parameters(index = "1", paramLabel = "NAME", arity = "0..1")
    private String name = "";

    @Option(names = "--roles", paramLabel = "ROLE", split = ",")
    private List<String> roles = List.of();

    @Option(names = "--unit", paramLabel = "U")
    private String unit = "";

    @Option(names = "--users", paramLabel = "FILE")
    private @Nullable Path users;

    @Mixin
    private final StateOptions state = new StateOptions();

    UserCommand(Session session) {
        this.session = session;
    }

    /** The file of the accounts: as named, or in the state's folder. */
    static Path file(@Nullable Path named, StateOptions state) {
        return named == null ? state.folder().resolve("users.yaml") : named;
    }

    /** A password of 96 random bits. */
    static String random() {
        byte[] bits = new byte[12];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    @Override
    public Integer call() throws IOException {
        AccountsFile file = new AccountsFile(file(users, state));
        Map<String, Account> accounts = new LinkedHashMap<>(file.read());
        switch (act) {
            case add -> add(file, accounts);
            case remove -> remove(file, accounts);
            case list -> list(accounts);
        }
        return ExitCode.DONE.number();
    }

    private void add(AccountsFile file, Map<String, Account> accounts) throws IOException {
        if (!AccountsFile.isName(name)) {
            throw new WrongUsageException(session.messages().text("user.name", name));
        }
        Set<Role> given = given();
        Optional<String> password = session.variable("BUDGET_NEW_PASSWORD").or(this::asked);
        String word = password.orElseGet(UserCommand::random);
        int length = word.getBytes(StandardCharsets.UTF_8).length;
        if (word.length() < SHORTEST || length > LONGEST) {
            throw new WrongUsageException(
                    session.messages().text("user.password", Integer.toString(SHORTEST), Integer.toString(LONGEST)));
        }
        boolean isNew = accounts.put(name, new Account(name, Account.hash(word), given, unit)) == null;
        file.write(accounts.values());
        session.console()
                .answer(session.messages()
                        .text(
                                isNew ? "user.added" : "user.changed",
                                name,
                                file.path().toString()));
        if (password.isEmpty()) {
            session.console().answer(session.messages().text("user.random", word));
        }
    }

    private Set<Role> given() {
        Set<Role> given = EnumSet.noneOf(Role.class);
        for (String word : roles) {
            given.add(Role.of(word.strip())
                    .orElseThrow(() -> new WrongUsageException(
                            session.messages().text("user.role", word, String.join(", ", Role.codes())))));
        }
        if (given.isEmpty()) {
            throw new WrongUsageException(session.messages().text("user.role", "", String.join(", ", Role.codes())));
        }
        if (given.contains(Role.CLERK) == unit.isBlank()) {
            throw new WrongUsageException(session.messages().text("user.unit"));
        }
        return given;
    }

    /** What is typed at a terminal, unseen; from JDK 22 on also a line that is piped in. None without either. */
    @SuppressWarnings("SystemConsoleNull")
    private Optional<String> asked() {
        java.io.Console terminal = System.console();
        char[] typed = terminal == null
                ? null
                : terminal.readPassword(session.messages().text("user.ask", name));
        return Optional.ofNullable(typed).map(String::new).filter(word -> !word.isEmpty());
    }

    private void remove(AccountsFile file, Map<String, Account> accounts) throws IOException {
        if (accounts.remove(name) == null) {
            throw new NotThereException(session.messages().text("user.none", name));
        }
        file.write(accounts.values());
        session.console()
                .answer(session.messages()
                        .text("user.removed", name, file.path().toString()));
    }

    private void list(Map<String, Account> accounts) {
        session.answer(
                accounts.values().stream()
                        .map(account -> account.name() + "  " + codes(account) + "  " + account.unit())
                        .map(String::strip)
                        .toList(),
                Map.of(
                        "users",
                        accounts.values().stream()
                                .map(account -> Map.of(
                                        "name",
                                        account.name(),
                                        "roles",
                                        Arrays.asList(codes(account).split(",")),
                                        "unit",
                                        account.unit()))
                                .toList()));
    }

    private static String codes(Account account) {
        return account.roles().stream().map(Role::code).sorted().collect(Collectors.joining(","));
    }
}
