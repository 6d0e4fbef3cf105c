package budget.definition;

import budget.definition.JobSettings.Folders;
import budget.definition.JobSettings.Limits;
import budget.definition.JobSettings.Policy;
import budget.definition.JobSettings.Presentation;
import java.time.DateTimeException;
import java.time.Year;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code job.yaml}. */
final class SettingsFile {

    private static final Set<String> KEYS = Set.of(
            "name",
            "title",
            "fiscalYear",
            "input",
            "output",
            "lastYear",
            "blockingFindings",
            "keepEarlierVersion",
            "coverageGate",
            "performanceWeight",
            "language",
            "zone",
            "limits");
    private static final Set<String> LIMIT_KEYS = Set.of("file", "entry", "workbook", "ratio", "ratioAbove", "entries");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*(B|KiB|MiB|GiB)?");

    private SettingsFile() {}

    static JobSettings parse(String file, String text) {
        YamlNode root = YamlNode.parse(file, text).allowing(KEYS);
        String name = root.need("name").text();
        return new JobSettings(
                name,
                root.findText("title").orElse(name),
                fiscalYear(root),
                new Folders(
                        root.findText("input").orElse("input/" + name),
                        root.findText("output").orElse("output/" + name),
                        root.findText("lastYear")),
                policy(root),
                new Presentation(language(root), zone(root)),
                limits(root));
    }

    private static Year fiscalYear(YamlNode root) {
        root.need("fiscalYear");
        int year = root.number("fiscalYear", 0);
        if (year < 1990 || year > 2100) {
            throw root.need("fiscalYear")
                    .mistake("\"fiscalYear\" is " + year + "; expected a calendar year such as 2023");
        }
        return Year.of(year);
    }

    private static Policy policy(YamlNode root) {
        String blocking = root.findText("blockingFindings").orElse("hold-back");
        if (!Set.of("hold-back", "publish-flagged").contains(blocking)) {
            throw root.need("blockingFindings")
                    .mistake("\"blockingFindings\" is \"" + blocking + "\"; expected hold-back or publish-flagged");
        }
        int gate = root.number("coverageGate", 0);
        if (gate < 0 || gate > 100) {
            throw root.need("coverageGate").mistake("\"coverageGate\" is " + gate + "; expected 0 to 100 per cent");
        }
        return new Policy(
                blocking.equals("hold-back"),
                root.truth("keepEarlierVersion", true),
                gate,
                root.number("performanceWeight", 90));
    }

    private static Locale language(YamlNode root) {
        String language = root.findText("language").orElse("zh");
        if (!Set.of("zh", "en").contains(language)) {
            throw root.need("language").mistake("\"language\" is \"" + language + "\"; expected zh or en");
        }
        return Locale.forLanguageTag(language);
    }

    private static ZoneId zone(YamlNode root) {
        String zone = root.findText("zone").orElse("Asia/Shanghai");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new DefinitionException(
                    root.need("zone").place(),
                    "zone \"" + zone + "\" is not known; expected one such as Asia/Shanghai",
                    e);
        }
    }

    private static Limits limits(YamlNode root) {
        Optional<YamlNode> limits = root.find("limits");
        limits.ifPresent(found -> found.allowing(LIMIT_KEYS));
        return new Limits(
                size(limits, "file", "256MiB"),
                size(limits, "entry", "2GiB"),
                size(limits, "workbook", "4GiB"),
                Math.toIntExact(size(limits, "ratio", "200")),
                size(limits, "ratioAbove", "64MiB"),
                Math.toIntExact(size(limits, "entries", "10000")));
    }

    private static long size(Optional<YamlNode> limits, String key, String otherwise) {
        String text = limits.flatMap(found -> found.findText(key)).orElse(otherwise);
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw limits.orElseThrow()
                    .need(key)
                    .mistake("\"" + key + "\" is \"" + text + "\"; expected a size such as 256MiB");
        }
        String unit = size.group(2) == null ? "B" : size.group(2);
        return Long.parseLong(size.group(1)) << (10 * "BKMG".indexOf(unit.charAt(0)));
    }
}
