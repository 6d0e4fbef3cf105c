package budget.base;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.Inherited;
import budget.difference.ChangeCause;
import budget.edition.AttackResult;
import budget.finding.FindingCode;
import budget.finding.FindingState;
import budget.finding.Judgement;
import budget.finding.Severity;
import budget.job.RunTrouble;
import budget.jobfile.MistakeCode;
import budget.journal.RunLine;
import budget.lastyear.Basis;
import budget.plan.RunPlan;
import budget.start.StartNote;
import budget.submission.Repair;
import budget.submission.SubmissionStatus;
import budget.waiver.WaiverReview;
import budget.waiver.WaiverTerms;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One catalogue, two languages: each says everything that the other says, all that is asked for, and nothing else. */
class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]");
    private static final Pattern KEY = Pattern.compile(
            "\"((?:run(?!\\.sha256)|rerun|plan|units|trace|status|archive|verify|check|rules(?!\\.yaml)|waive|hint|failure|list|usage|definition|finding|severity|returned|book|template|report|look|repair|diff|impact|worker|serve|user|console|learn|explain|open-year(?!\\.md)|disclose|overview|public|document(?!\\.yaml)(?!\\.docx))\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"");
    /** What the library that prints the help looks up by itself, and words that are looked up by what was met. */
    private static final Pattern LOOKED_UP_ELSEWHERE = Pattern.compile(
            "(?:budget|file|console\\.(?:audit|file|units|findings|waivers|rules|projects)|cause|column|notice|returned\\.column|learn\\.doubt|explain(?!\\.file))\\..*|finding\\..*\\.(?:without-suggestion|unlabelled)|usage\\.value\\.[A-Z]+|verify\\.(?:ambiguous|changed|missing|unlisted|unproven)"
                    + "|usage\\.[a-zA-Z]+Heading|help|version|lang|format|look\\.(?:view|level)\\..*");
    /** A word that the script of the page looks up. */
    private static final Pattern LOOKED_UP_IN_THE_PAGE =
            Pattern.compile("\\bword\\('([a-z0-9-]+(?:\\.[a-z0-9-]+)*)'[,)]");

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        assertThat(catalogue("zh").stringPropertyNames())
                .isEqualTo(catalogue("en").stringPropertyNames());
    }

    @Test
    void aSentenceHasTheSamePlacesInBothLanguages() throws IOException {
        Properties english = catalogue("en");
        Properties chinese = catalogue("zh");
        for (String key : chinese.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(String.valueOf(english.getProperty(key))));
        }
    }

    @Test
    void everySentenceThatIsAskedForIsThere() throws IOException {
        assertThat(catalogue("zh").stringPropertyNames())
                .containsAll(keysOfCodes())
                .containsAll(keysInTheSources());
    }

    @Test
    void noSentenceIsThereForNothing() throws IOException {
        Set<String> asked = new TreeSet<>(keysOfCodes());
        asked.addAll(keysInTheSources());
        assertThat(catalogue("zh").stringPropertyNames())
                .filteredOn(key -> !LOOKED_UP_ELSEWHERE.matcher(key).matches())
                .allSatisfy(key -> assertThat(asked).contains(key));
    }

    @Test
    void chineseSentencesUseChineseQuotesAndBrackets() throws IOException {
        Properties chinese = catalogue("zh");
        for (String key : chinese.stringPropertyNames()) {
            assertThat(chinese.getProperty(key)).as(key).doesNotContain("\"").doesNotContain("'");
        }
    }

    private static List<String> keysOfCodes() {
        List<String> keys = new ArrayList<>();
        for (FindingCode code : FindingCode.values()) {
            keys.add("finding." + code.code());
            keys.add("finding." + code.code() + ".remedy");
            keys.add("finding." + code.code() + ".name");
        }
        Arrays.stream(Judgement.Hint.Kind.values())
                .map(kind -> "hint." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(keys::add);
        Arrays.stream(Judgement.Absence.Kind.values())
                .map(kind -> "finding." + kind.key())
                .forEach(keys::add);
        Arrays.stream(Repair.Kind.values()).map(kind -> "repair." + kind.code()).forEach(keys::add);
        Arrays.stream(ChangeCause.values()).map(ChangeCause::key).forEach(keys::add);
        Basis.codes().stream().map(basis -> "basis." + basis).forEach(keys::add);
        Arrays.stream(MistakeCode.values()).map(MistakeCode::key).forEach(keys::add);
        Arrays.stream(SubmissionStatus.values())
                .map(status -> "status." + status.code())
                .forEach(keys::add);
        Arrays.stream(RunLine.Outcome.values())
                .map(outcome -> "run.ending." + outcome.code())
                .forEach(keys::add);
        Arrays.stream(RunLine.Outcome.values())
                .map(outcome -> "console.outcome." + outcome.code())
                .forEach(keys::add);
        Arrays.stream(RunTrouble.Kind.values())
                .map(kind -> "console.run.remedy." + kind.code())
                .forEach(keys::add);
        Arrays.stream(StartNote.Way.values())
                .map(way -> "console.way." + way.code())
                .forEach(keys::add);
        Arrays.stream(StartNote.State.values())
                .map(state -> "console.start." + state.code())
                .forEach(keys::add);
        Stream.of("told", "over", "elsewhere", "refused")
                .map(stop -> "console.stop." + stop)
                .forEach(keys::add);
        Stream.of("reason", "date", "cron")
                .map(mistake -> "console.mistake." + mistake)
                .forEach(keys::add);
        Stream.of("withdrawals", "jump")
                .map(alarm -> "console.confirm." + alarm)
                .forEach(keys::add);
        Arrays.stream(RunPlan.Fate.values())
                .map(fate -> "plan.fate." + fate.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(keys::add);
        Stream.of("start", "receive", "read", "reconcile", "consolidate", "publish", "prune")
                .map(step -> "step." + step)
                .forEach(keys::add);
        Arrays.stream(Severity.values())
                .map(severity -> "severity." + severity.code())
                .forEach(keys::add);
        for (FindingState state : FindingState.values()) {
            keys.add("finding.state." + state.code());
            keys.add("finding.state." + state.code() + ".by");
        }
        Arrays.stream(WaiverTerms.Lack.values())
                .flatMap(lack -> Stream.of("waive.lack." + lack.code(), "waiver.lacking." + lack.code()))
                .forEach(keys::add);
        Arrays.stream(WaiverReview.Why.values())
                .map(why -> "waiver." + why.code())
                .forEach(keys::add);
        Arrays.stream(AttackResult.State.values())
                .map(state -> "disclose." + state.code())
                .forEach(keys::add);
        Arrays.stream(Inherited.Kind.values())
                .map(kind -> "explain.kind." + kind.code())
                .forEach(keys::add);
        Arrays.stream(Inherited.State.values())
                .map(state -> "explain." + state.code())
                .forEach(keys::add);
        return keys;
    }

    /** Every literal in the program that has the shape of a key. */
    private static Set<String> keysInTheSources() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !key.endsWith(".json") && !key.endsWith(".csv") && !key.endsWith(".xlsx"))
                        .filter(key -> !key.matches("(?:report(-[a-z]+)?|overview)\\.(html|css|js|mustache)"))
                        .forEach(keys::add);
            }
        }
        keys.addAll(keysInThePages());
        return keys;
    }

    /** Every key that a page of the console names. */
    private static Set<String> keysInThePages() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/budget/console"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                Pattern.compile("#\\{([a-z0-9.-]+)[}(]")
                        .matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(keys::add);
            }
        }
        Properties chinese = catalogue("zh");
        for (String script : List.of("report-data.js", "report-views.js")) {
            LOOKED_UP_IN_THE_PAGE
                    .matcher(Files.readString(Path.of("src/main/resources/budget", script)))
                    .results()
                    .map(found -> found.group(1))
                    .map(key -> chinese.containsKey(key) ? key : "look." + key)
                    .forEach(keys::add);
        }
        return keys;
    }

    private static SortedSet<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties catalogue(String language) throws IOException {
        Path file = Path.of("src/main/resources/budget/messages_" + language + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
