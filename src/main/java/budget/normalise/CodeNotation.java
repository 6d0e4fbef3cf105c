package budget.normalise;

import budget.model.Remembered;
import budget.model.Words;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code as somebody wrote it, in whole or in part: {@code 2010350}, {@code 201-03-50}, {@code [2010350]}, {@code 201 3
 * 50}, {@code 03}, {@code 201 一般公共服务支出}.
 *
 * @param digits the code or part of one, each group filled up to two digits
 * @param lostZeros whether zeros had to be put back
 * @param rest the words behind it, as typed
 */
record CodeNotation(String digits, boolean lostZeros, String rest) {

    private static final Set<Integer> LENGTHS = Set.of(3, 5, 7);

    private static final Pattern WHOLE = Pattern.compile(
            "^[\\[【(〔]?\\s*([0-9]{3,7})((?:[-.·_/][0-9]{4}|(?:[-.·_/\\s]{1,3}[0-9]{1,2}){0,2}))\\s*[\\]】)〕]?(?![0-9])[-—_/.、:：\\s]*+(?![0-9])(.*)$",
            Pattern.DOTALL);
    private static final Pattern GROUP = Pattern.compile("[0-9]+");
    private static final Pattern ZEROS_ONLY = Pattern.compile("(?:[-.·_/\\s]+0{1,2})+$");
    private static final Pattern PART = Pattern.compile("([0-9]{1,2})(?:\\.0)?");

    private static final Remembered<Optional<CodeNotation>> WHOLES = new Remembered<>(CodeNotation::readWhole);
    private static final Remembered<Optional<CodeNotation>> PARTS = new Remembered<>(CodeNotation::readPart);

    /** A whole code, perhaps followed by its name. */
    static Optional<CodeNotation> whole(String typed) {
        return WHOLES.of(typed);
    }

    private static Optional<CodeNotation> readWhole(String typed) {
        String trimmed = Words.trimmed(typed);
        // Folding the width keeps the length, so the name can be cut from the text as it was typed.
        String text = Words.narrow(trimmed).replace('\u3000', ' ').replace('\u00a0', ' ');
        Matcher whole = WHOLE.matcher(text);
        return whole.matches()
                ? of(whole.group(1), whole.group(2), Words.trimmed(trimmed.substring(whole.start(3))))
                : Optional.empty();
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
        return LENGTHS.contains(digits.length())
                ? Optional.of(new CodeNotation(digits.toString(), lost, rest))
                : Optional.empty();
    }

    /** The two digits of a 款 or 项 in a column of its own; {@code 3} stands for {@code 03}. */
    static Optional<CodeNotation> part(String typed) {
        return PARTS.of(typed);
    }

    private static Optional<CodeNotation> readPart(String typed) {
        Matcher part = PART.matcher(Words.narrow(Words.key(typed)));
        if (!part.matches()) {
            return Optional.empty();
        }
        boolean lost = part.group(1).length() == 1;
        return Optional.of(new CodeNotation((lost ? "0" : "") + part.group(1), lost, ""));
    }

    /** The same code, a zero of which was not there. */
    CodeNotation repaired() {
        return new CodeNotation(digits, true, rest);
    }
}
