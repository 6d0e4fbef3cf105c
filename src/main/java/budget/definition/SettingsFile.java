package budget.definition;

import budget.base.FileLimits;
import budget.definition.JobSettings.Alarms;
import budget.definition.JobSettings.Console;
import budget.definition.JobSettings.Folders;
import budget.definition.JobSettings.Policy;
import budget.definition.JobSettings.Presentation;
import budget.definition.JobSettings.Retention;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.jobfile.FolderChain;
import budget.jobfile.MistakeCode;
import budget.jobfile.YamlMerge;
import budget.jobfile.YamlNode;
import budget.layout.JobWords;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code job.yaml}. */
final class SettingsFile {

    private static final List<String> KEYS = List.of(
            FolderChain.BASE,
            YamlMerge.WITHOUT,
            "name",
            "title",
            "fiscalYear",
            "input",
            "output",
            "lastYear",
            "blockingFindings",
            "keepEarlierVersion",
            "coverageGate",
            "withdrawalGate",
            "disclosureMargin",
            "publicDocuments",
            "largestUnit",
            "performanceWeight",
            "severities",
            "ignore",
            "words",
            "language",
            "zone",
            "publisher",
            "csvBom",
            "deadline",
            "limits",
            "retention",
            "check",
            "submissions");
    private static final List<String> RETENTION_KEYS = List.of("publications", "days", "runs");
    private static final int MOST = 100_000;
    private static final int RUNS_REMEMBERED = 400;
    private static final List<String> LIMIT_KEYS =
            List.of("file", "entry", "workbook", "ratio", "ratioAbove", "entries", "seconds");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})\\s*(B|KiB|MiB|GiB)?");
    private static final Pattern MONEY = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,2})?)\\s*("
            + String.join(
                    "|",
                    Arrays.stream(AmountUnit.values()).map(AmountUnit::printed).toList())
            + ")");
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,80}");

    private SettingsFile() {}

    static JobSettings parse(YamlNode root) {
        root.allowing(KEYS);
        String name = name(root);
        Year year = fiscalYear(root);
        return new JobSettings(
                name,
                root.findText("title").orElse(name),
                year,
                new Folders(
                        root.findText("input").orElse("input/" + name),
                        root.findText("output").orElse("output/" + name),
                        root.findText("lastYear"),
                        root.find("retention").filter(SettingsFile::isFilledIn).map(SettingsFile::retention)),
                policy(root),
                new Presentation(
                        language(root),
                        zone(root),
                        root.findDate("deadline"),
                        root.findText("publisher").orElse(""),
                        root.truth("csvBom", false)),
                limits(root),
                ignored(root),
                root.find("words")
                        .filter(SettingsFile::isFilledIn)
                        .map(SettingsFile::words)
                        .orElse(JobWords.NONE),
                console(root));
    }

    private static Console console(YamlNode root) {
        return new Console(
                root.choice("check", "accounts", List.of("accounts", "open")).equals("open"),
                root.choice("submissions", "folder", List.of("folder", "upload"))
                        .equals("upload"));
    }

    private static JobWords words(YamlNode node) {
        node.allowing(List.of("unit", "empty", "secret", "money"));
        Map<String, AmountUnit> money = new LinkedHashMap<>();
        List<String> printed =
                Arrays.stream(AmountUnit.values()).map(AmountUnit::printed).toList();
        node.find("money")
                .ifPresent(found -> found.entries()
                        .keySet()
                        .forEach(word -> AmountUnit.printedAs(found.choice(word, "万元", printed))
                                .ifPresent(unit -> money.put(Words.key(word), unit))));
        return new JobWords(node.texts("unit"), node.texts("empty"), node.texts("secret"), money);
    }

    private static List<String> ignored(YamlNode root) {
        List<String> titles = new ArrayList<>();
        root.find("ignore")
                .filter(SettingsFile::isFilledIn)
                .ifPresent(written -> written.list()
                        .forEach(table ->
                                titles.add(table.allowing(List.of("title")).needText("title"))));
        return titles;
    }

    /** The name is in publications and in the job's records. */
    private static String name(YamlNode root) {
        String name = root.needText("name");
        if (!name.isBlank() && !NAME.matcher(name).matches()) {
            root.need("name").report(MistakeCode.NO_NAME.of("name", name));
        }
        return name;
    }

    private static Year fiscalYear(YamlNode root) {
        root.needText("fiscalYear");
        return Year.of(year(root));
    }

    /** The fiscal year; a harmless one where there is none. */
    static int year(YamlNode root) {
        return root.number("fiscalYear", 2000, 1990, 2100);
    }

    private static Policy policy(YamlNode root) {
        return new Policy(
                root.choice("blockingFindings", "hold-back", List.of("hold-back", "publish-flagged"))
                        .equals("hold-back"),
                root.truth("keepEarlierVersion", true),
                root.number("coverageGate", 0, 0, 100),
                root.number("performanceWeight", 90, 0, 1000),
                severities(root),
                new Alarms(largestUnit(root), root.number("withdrawalGate", Alarms.USUAL.withdrawalGate(), 0, 100)),
                root.number("disclosureMargin", Policy.USUAL_MARGIN, 1, 99),
                root.truth("publicDocuments", true));
    }

    private static Amount largestUnit(YamlNode root) {
        Optional<String> written = root.findText("largestUnit");
        if (written.isEmpty()) {
            return Alarms.USUAL.largestUnit();
        }
        Matcher money = MONEY.matcher(written.get());
        if (!money.matches()) {
            root.need("largestUnit").report(MistakeCode.NO_MONEY.of("largestUnit", written.get()));
            return Alarms.USUAL.largestUnit();
        }
        AmountUnit unit = AmountUnit.printedAs(money.group(2)).orElseThrow();
        return unit.convert(new BigDecimal(money.group(1))).amount();
    }

    private static Severities severities(YamlNode root) {
        Map<FindingCode, Severity> changed = new EnumMap<>(FindingCode.class);
        root.find("severities")
                .filter(SettingsFile::isFilledIn)
                .ifPresent(written -> written.entries()
                        .forEach((code, value) -> changeable(code, value)
                                .ifPresent(found -> severity(code, value).ifPresent(one -> changed.put(found, one)))));
        return new Severities(changed);
    }

    private static Optional<FindingCode> changeable(String code, YamlNode value) {
        List<FindingCode> all = List.of(FindingCode.values());
        List<String> known = all.stream()
                .filter(FindingCode::isChangeable)
                .map(FindingCode::code)
                .toList();
        Optional<FindingCode> found =
                all.stream().filter(one -> one.code().equals(code)).findFirst();
        if (found.isEmpty()) {
            value.report(MistakeCode.KEY_UNKNOWN.of(code).offering(code, known));
        } else if (!found.get().isChangeable()) {
            value.report(MistakeCode.SEVERITY_FIXED.of(code));
        }
        return found.filter(FindingCode::isChangeable);
    }

    private static Optional<Severity> severity(String code, YamlNode value) {
        String word = value.text();
        List<Severity> all = List.of(Severity.values());
        Optional<Severity> found =
                all.stream().filter(one -> one.code().equals(word)).findFirst();
        if (found.isEmpty()) {
            value.report(MistakeCode.NOT_ALLOWED
                    .of(code, word)
                    .offering(word, all.stream().map(Severity::code).toList()));
        }
        return found;
    }

    private static Locale language(YamlNode root) {
        return Locale.forLanguageTag(root.choice("language", "zh", List.of("zh", "en")));
    }

    private static ZoneId zone(YamlNode root) {
        String zone = root.findText("zone").orElse("Asia/Shanghai");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            root.need("zone").report(MistakeCode.ZONE_UNKNOWN.of("zone", zone));
            return ZoneOffset.UTC;
        }
    }

    private static boolean isFilledIn(YamlNode node) {
        return !node.isText() || !node.text().isEmpty();
    }

    /** A bound that is not given keeps nothing by itself; without any, every publication is kept. */
    private static Retention retention(YamlNode written) {
        written.allowing(RETENTION_KEYS);
        boolean isBounded = written.findText("publications").isPresent()
                || written.findText("days").isPresent();
        return new Retention(
                written.number("publications", isBounded ? 0 : Integer.MAX_VALUE, 1, MOST),
                written.number("days", -1, 1, MOST),
                written.number("runs", RUNS_REMEMBERED, 2, MOST));
    }

    private static FileLimits limits(YamlNode root) {
        Optional<YamlNode> written = root.find("limits").filter(SettingsFile::isFilledIn);
        written.ifPresent(found -> found.allowing(LIMIT_KEYS));
        return new FileLimits(
                size(written, "file", "256MiB"),
                size(written, "entry", "2GiB"),
                size(written, "workbook", "4GiB"),
                count(written, "ratio", 200),
                size(written, "ratioAbove", "64MiB"),
                count(written, "entries", 10_000),
                count(written, "seconds", 60));
    }

    private static int count(Optional<YamlNode> limits, String key, int otherwise) {
        return limits.map(found -> found.number(key, otherwise, 1, Integer.MAX_VALUE))
                .orElse(otherwise);
    }

    private static long size(Optional<YamlNode> limits, String key, String otherwise) {
        String text = limits.flatMap(found -> found.findText(key)).orElse(otherwise);
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            limits.orElseThrow().need(key).report(MistakeCode.NO_SIZE.of(key, text));
            return 1;
        }
        String unit = size.group(2) == null ? "B" : size.group(2);
        return Long.parseLong(size.group(1)) << (10 * "BKMG".indexOf(unit.charAt(0)));
    }
}
