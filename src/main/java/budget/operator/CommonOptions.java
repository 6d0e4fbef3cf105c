package budget.operator;

import picocli.CommandLine.Option;

/** The options every command has. */
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

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh")
    private Language language = Language.zh;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format = Format.text;

    boolean isJson() {
        return format == Format.json;
    }

    Language language() {
        return language;
    }
}
