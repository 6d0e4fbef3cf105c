package budget.normalise;

import budget.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code as somebody wrote it, in whole or in part: {@code 2010350}, {@code 201-03-50}, {@code [2010350]}, {@code 201 3
 * 50}, {@code 03}, {@code 201 一般公共服务支出}.
 *
 * @param parts its groups of digits as typed
 * @param digits the code or part of one, each group filled up to two digits
 * @param lostZeros whether zeros had to be put back
 * @param rest the words behind it
 */
record CodeNotation(List<String> parts, String digits, boolean lostZeros, String rest) {

    private static final Pattern WHOLE = Pattern.compile(
            "^[\\[【(〔]?\\s*([0-9]{7}|[0-9]{5}|[0-9]{3})(?:\\.0)?\\s*[\\]】)〕]?(?![0-9])[\\s.、:：-]*(.*)$",
            Pattern.DOTALL);
    private static final Pattern GROUPED = Pattern.compile(
            "^[\\[【(〔]?\\s*([0-9]{3})[-.·\\s]{1,3}([0-9]{1,2})(?:[-.·\\s]{1,3}([0-9]{1,2}))?\\s*[\\]】)〕]?(?![0-9])[\\s、:：]*(.*)$",
            Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("([0-9]{1,2})(?:\\.0)?");

    CodeNotation {
        parts = List.copyOf(parts);
    }

    /** A whole code, perhaps followed by its name. */
    static Optional<CodeNotation> whole(String typed) {
        String text = Words.narrow(Words.trimmed(typed)).replace('\u3000', ' ').replace('\u00a0', ' ');
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            List<String> parts = new ArrayList<>(List.of(grouped.group(1), grouped.group(2)));
            if (grouped.group(3) != null) {
                parts.add(grouped.group(3));
            }
            return Optional.of(of(parts, grouped.group(4)));
        }
        Matcher whole = WHOLE.matcher(text);
        return whole.matches() ? Optional.of(of(List.of(whole.group(1)), whole.group(2))) : Optional.empty();
    }

    /** The two digits of a 款 or 项 in a column of its own; {@code 3} stands for {@code 03}. */
    static Optional<CodeNotation> part(String typed) {
        Matcher part = PART.matcher(Words.narrow(Words.key(typed)));
        return part.matches() ? Optional.of(of(List.of("", part.group(1)), "")) : Optional.empty();
    }

    /** The same code, a zero of which was not there. */
    CodeNotation repaired() {
        return new CodeNotation(parts, digits, true, rest);
    }

    private static CodeNotation of(List<String> parts, String rest) {
        StringBuilder digits = new StringBuilder(parts.get(0));
        boolean lost = false;
        for (String part : parts.subList(1, parts.size())) {
            lost |= part.length() == 1;
            digits.append(part.length() == 1 ? "0" + part : part);
        }
        return new CodeNotation(parts, digits.toString(), lost, Words.trimmed(rest));
    }
}
