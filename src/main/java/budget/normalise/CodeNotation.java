package budget.normalise;

import budget.base.TextCache;
import budget.model.Words;
import budget.normalise.CodeReader.CodeReading.Source;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code as written, in whole or in part: {@code 2010350}, {@code 201-03-50}, {@code [2010350]}, {@code 201 3
 * 50}, {@code 03}, {@code 201 一般公共服务支出}.
 *
 * @param digits the code or part of one, each group filled up to two digits
 * @param source how it was come by
 * @param rest the words behind it, as typed
 */
public record CodeNotation(String digits, Source source, String rest) {

    private static final Set<Integer> LENGTHS = Set.of(3, 5, 7);

    private static final String USUAL = "-.·_/\\s";

    /** What is typed, or put by a program, where a hyphen is meant. */
    private static final String UNUSUAL = "\u2010-\u2015\u2043\u2212\ufe58\ufe63・･•∙~〜。:\\\\|";

    private static final String PARTED = "[" + USUAL + UNUSUAL + "]";

    /** Commas may part two codes as well, so with them all groups must be there. */
    private static final Pattern WHOLE = Pattern.compile(
            "^[\\[【(〔]?\\s*([0-9]{3,7})((?:" + PARTED + "[0-9]{4}|(?:" + PARTED
                    + "{1,3}[0-9]{1,2}){0,2}|,[0-9]{2},[0-9]{2}))\\s*[\\]】)〕]?(?![0-9])"
                    + "([^\\p{L}\\p{N}]*+(?![0-9]).*)$",
            Pattern.DOTALL);

    /** A code behind its name, in brackets of any kind or without. */
    private static final Pattern BEHIND_NAME = Pattern.compile(
            "^(.*?\\p{L}[^0-9]*?)[-—_/.、:：,\\s]*[\\[【(〔<〈]?\\s*([0-9][0-9" + USUAL + "]{1,12}[0-9])\\s*[\\]】)〕>〉]?$",
            Pattern.DOTALL);

    /** What marks a text in a spreadsheet's own cell, and is copied along. */
    private static final Pattern TEXT_MARK = Pattern.compile("^['‘’＇`´]+(?=[0-9０-９])");

    private static final Pattern ODDLY_PARTED = Pattern.compile("[" + UNUSUAL + ",]");
    private static final Pattern BEFORE_NAME = Pattern.compile("^[-—_/.、:：,;\\s]+");
    private static final Pattern GROUP = Pattern.compile("[0-9]+");
    private static final Pattern ZEROS_ONLY = Pattern.compile("(?:" + PARTED + "+0{1,2})+$");
    /** No 款 or 项 is numbered so; some programs fill codes of higher levels up with it. */
    private static final String NO_PART = "00";

    private static final Pattern PART = Pattern.compile("([0-9]{1,2})(?:\\.0)?");

    private static final TextCache<Optional<CodeNotation>> WHOLES = new TextCache<>(CodeNotation::readWhole);
    private static final TextCache<Optional<CodeNotation>> PARTS = new TextCache<>(CodeNotation::readPart);

    /** A whole code, perhaps followed by its name. */
    public static Optional<CodeNotation> whole(String typed) {
        return WHOLES.of(typed);
    }

    /** A whole code that follows its name, as in 培训支出（2050803）. */
    public static Optional<CodeNotation> behindName(String typed) {
        String trimmed = Words.trimmed(typed);
        Matcher both =
                BEHIND_NAME.matcher(Words.narrow(trimmed).replace('\u3000', ' ').replace('\u00a0', ' '));
        return both.matches()
                ? whole(both.group(2))
                        .filter(code -> code.rest().isEmpty())
                        .map(code -> new CodeNotation(
                                code.digits(), code.source(), Words.trimmed(trimmed.substring(0, both.end(1)))))
                : Optional.empty();
    }

    private static Optional<CodeNotation> readWhole(String typed) {
        String trimmed = withoutTextMark(Words.trimmed(typed));
        // Folding the width keeps the length, so the name can be cut from the text as it was typed.
        String text = Words.narrow(trimmed).replace('\u3000', ' ').replace('\u00a0', ' ');
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            return Optional.empty();
        }
        Matcher mark = BEFORE_NAME.matcher(text).region(whole.start(3), text.length());
        int name = mark.lookingAt() ? mark.end() : whole.start(3);
        return of(whole.group(1), whole.group(2), Words.trimmed(trimmed.substring(name)));
    }

    private static String withoutTextMark(String typed) {
        return TEXT_MARK.matcher(typed).replaceFirst("");
    }

    /** The further groups hold one 款 or 项 each, or both; groups of zeros are the decimals of a number. */
    private static Optional<CodeNotation> of(String first, String further, String rest) {
        StringBuilder digits = new StringBuilder(first);
        boolean lost = false;
        Matcher group = GROUP.matcher(ZEROS_ONLY.matcher(further).replaceFirst(""));
        while (group.find()) {
            lost |= group.group().length() == 1;
            digits.append(group.group().length() == 1 ? "0" : "").append(group.group());
        }
        int typedLength = digits.length();
        while (LENGTHS.contains(typedLength)
                && digits.length() > 3
                && digits.indexOf(NO_PART, digits.length() - 2) > 0) {
            digits.setLength(digits.length() - 2);
        }
        boolean isPadded = digits.length() < typedLength;
        Source source = lost
                ? Source.REPAIRED
                : isPadded || ODDLY_PARTED.matcher(further).find() ? Source.ODDLY_PARTED : Source.TYPED;
        return LENGTHS.contains(digits.length())
                ? Optional.of(new CodeNotation(digits.toString(), source, rest))
                : Optional.empty();
    }

    /** The two digits of a 款 or 项 in a column of its own; {@code 3} means {@code 03}. */
    static Optional<CodeNotation> part(String typed) {
        return PARTS.of(typed);
    }

    private static Optional<CodeNotation> readPart(String typed) {
        Matcher part = PART.matcher(Words.narrow(withoutTextMark(Words.key(typed))));
        if (!part.matches()) {
            return Optional.empty();
        }
        boolean lost = part.group(1).length() == 1;
        Source source = lost ? Source.REPAIRED : Source.TYPED;
        return Optional.of(new CodeNotation((lost ? "0" : "") + part.group(1), source, ""));
    }

    /** The same code, with signs beside it that are no part of it. */
    CodeNotation marked() {
        return new CodeNotation(digits, source.and(Source.ODDLY_PARTED), rest);
    }

    /** The same code, a zero of which was not there. */
    CodeNotation repaired() {
        return new CodeNotation(digits, Source.REPAIRED, rest);
    }
}
