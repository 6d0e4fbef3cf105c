package budget.word;

import budget.model.Words;
import budget.ooxml.WholeCharacters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which paragraphs belong to a table beside it, and what they call it. */
final class TitleLines {

    /** Limit of lines above a table; longer lists, such as a page of contents, are none. */
    private static final int MOST = 8;

    private static final int LONGEST = 80;
    private static final int LONGEST_NAME = 24;
    private static final String SENTENCE_MARKS = "。；，！？;!?";

    private static final Pattern NUMBERED = Pattern.compile("^(?:附|公开)*表[0-9０-９一二三四五六七八九十]{1,3}(?:[-－][0-9]{1,2})?");
    private static final Pattern TITLE = Pattern.compile("表(?:（[^（）]{1,20}）)?$");
    private static final Pattern HEADING =
            Pattern.compile("^(?:第[一二三四五六七八九十]+(?:部分|章|节)|[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十]+）)");
    private static final Pattern NOTE = Pattern.compile("^(?:备?注|说明)[：:0-9]|本表|此表|该表|空表");
    private static final Pattern GOES_ON =
            Pattern.compile("^(?:（?(?:续表|续上表|接上表|承上表|上接)|.*（续(?:表|[0-9一二三])?）)|^续(?:附|公开)*表");

    private TitleLines() {}

    /** How many of the last of these paragraphs belong to the table below them. */
    static int countAbove(List<Paragraph> gap) {
        int count = 0;
        while (count < Math.min(MOST, gap.size()) && isAbove(gap.get(gap.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    private static boolean isAbove(Paragraph line) {
        String key = Words.key(line.text());
        boolean isHeading = HEADING.matcher(key).find() && !TITLE.matcher(key).find();
        return line.text().length() <= LONGEST
                && !isHeading
                && key.chars().noneMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0);
    }

    /** How many of the first of these paragraphs are notes about the table above them. */
    static int countBelow(List<Paragraph> gap) {
        int count = 0;
        while (count < gap.size()
                && NOTE.matcher(Words.key(gap.get(count).text())).find()) {
            count++;
        }
        return count;
    }

    /** Whether a line says that the table above it goes on below. */
    static boolean saysGoesOn(Paragraph line) {
        return GOES_ON.matcher(Words.key(line.text())).find();
    }

    /** What these lines call a table: by its number, such as 表3, else by its title; empty where neither is there. */
    static String name(List<String> lines) {
        Optional<String> numbered = last(lines, NUMBERED).map(line -> {
            Matcher number = NUMBERED.matcher(line);
            return number.find() ? number.group() : line;
        });
        String name = numbered.or(() -> last(lines, TITLE)).orElse("");
        String shown = WholeCharacters.name(name.replace("!", ""));
        return shown.codePointCount(0, shown.length()) <= LONGEST_NAME
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    private static Optional<String> last(List<String> lines, Pattern pattern) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            String line = Words.key(lines.get(at));
            if (line.length() <= LONGEST && pattern.matcher(line).find()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }
}
