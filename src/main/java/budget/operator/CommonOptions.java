package budget.operator;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options every command has; they may stand before the command or behind it. */
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

    /** Read before the command line is understood as well, for what is wrong with it is said in that language. */
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
