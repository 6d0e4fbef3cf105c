package budget.operator;

import budget.store.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a Java of its own, as the start script starts it. */
final class Child {

    private Child() {}

    /** Starts it here, both its outputs going into one file. */
    static Process start(Path said, List<String> javaOptions, String... arguments) throws IOException {
        return start(Path.of(""), said, javaOptions, arguments);
    }

    /** Starts it here over a state on the tests' server, both its outputs going into one file. */
    static Process onServer(Path said, String... arguments) throws IOException {
        ProcessBuilder builder = builder(Path.of(""), said, List.of(), arguments);
        builder.environment().put("BUDGET_STATE_USER", String.valueOf(Postgres.LOGIN.user()));
        return builder.start();
    }

    /** Starts it in a folder, both its outputs going into one file. */
    static Process start(Path folder, Path said, List<String> javaOptions, String... arguments) throws IOException {
        return builder(folder, said, javaOptions, arguments).start();
    }

    private static ProcessBuilder builder(Path folder, Path said, List<String> javaOptions, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dbudget.log=OFF"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Budget.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.directory(folder.toAbsolutePath().toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }
}
