package budget.operator;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options every command has; before the command or after it. */
final class CommonOptions {

    /** The language of what is printed. */
    enum Language {
        zh,
        en
    }

    /** For people or for programs. */
    enum Format {
        text,
        json
    }

    /** Read before the command line is parsed as well, because mistakes in it are reported in that language. */
    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable")
    private Language language = Language.zh;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", scope = ScopeType.INHERIT)
    private Format format = Format.text;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    boolean isJson() {
        return format == Format.json;
    }
}
