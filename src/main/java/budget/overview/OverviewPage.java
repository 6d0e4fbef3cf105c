package budget.overview;

import budget.base.Messages;
import budget.definition.JobDefinition;
import budget.journal.RunBook;
import budget.journal.RunLine;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.published.OutputFolder;
import budget.report.PageTemplate;
import budget.service.PublicationFigures;
import budget.service.PublicationHistory;
import budget.service.PublicationHistory.LeftOut;
import budget.service.RunWords;
import budget.service.StatusReport;
import budget.submission.UnitPlaces.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The page of an output folder: is the publication good, how did the last runs end, what changes, who is missing since when. */
public final class OverviewPage {

    /** Its name in the output folder. */
    public static final String FILE = "index.html";

    /** The days of runs that are listed. */
    private static final int DAYS = 30;

    /** Limits: so many publications are compared, so many units are listed. */
    private static final int PUBLICATIONS = 30;

    private static final int UNITS = 200;
    private static final List<String> LINKED = List.of(
            "report.html",
            "difference.html",
            "consolidated.xlsx",
            "public/consolidated.xlsx",
            "returned",
            "data",
            "run.json");

    private static final List<String> WORDS = List.of(
            "overview.runs",
            "overview.no-runs",
            "overview.started",
            "overview.took",
            "overview.date",
            "overview.ending",
            "overview.trend",
            "overview.publication",
            "overview.units",
            "overview.income",
            "overview.spending",
            "overview.findings",
            "overview.blocking",
            "overview.left",
            "overview.unit",
            "overview.state",
            "overview.since",
            "overview.links",
            "overview.money",
            "overview.current");

    private final JobDefinition job;
    private final OutputFolder output;
    private final RunBook book;
    private final Clock clock;
    private final Messages messages;
    private final RunWords words;

    /** A page about a job's output folder and its runs. */
    public OverviewPage(JobDefinition job, Path output, RunBook book, Clock clock) {
        this.job = job;
        this.output = new OutputFolder(output);
        this.book = book;
        this.clock = clock;
        this.messages = Messages.in(job.settings().presentation().language());
        this.words = new RunWords(messages, job.settings().presentation().zone());
    }

    /**
     * Replaces the page.
     *
     * @param failure what the run that just ended says of its failure; empty where it did not fail
     */
    public void write(String failure) throws IOException {
        Files.createDirectories(output.path());
        Path aside = output.path().resolve(OutputFolder.ASIDE + FILE);
        new PageTemplate("overview.mustache").write(page(failure), aside);
        Files.move(
                aside,
                output.path().resolve(FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Map<String, Object> page(String failure) throws IOException {
        String style = PageTemplate.text("overview.css");
        Optional<Path> current = output.current();
        PublicationHistory history = PublicationHistory.of(output, PUBLICATIONS);
        List<PublicationFigures> pasts = history.all();
        Optional<PublicationFigures> now = history.now();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("lang", messages.text("report.language"));
        page.put("style", style);
        page.put("policy", PageTemplate.policy(style));
        page.put("title", job.settings().title());
        page.put("publisher", shown(job.settings().presentation().publisher()));
        page.put("made", messages.text("overview.made", words.moment(clock.instant())));
        answer(page, failure);
        page.put("failure", shown(failure));
        page.put(
                "places",
                now.map(past -> past.units().inWords(messages)).stream().toList());
        page.put("links", current.map(this::links).orElse(List.of()));
        page.put("runs", runs(pasts));
        page.put("trend", pasts.stream().map(past -> trend(past, current)).toList());
        page.put("curves", curves(pasts));
        List<LeftOut> left = history.leftOut();
        page.put("left", left.stream().limit(UNITS).map(this::left).toList());
        page.put("hasLeft", !left.isEmpty());
        page.put("hasTrend", !pasts.isEmpty());
        page.put("more", shown(left.size() > UNITS ? messages.text("overview.more", left.size() - UNITS) : ""));
        List<String> unread = history.unread();
        page.put("unread", shown(unread.isEmpty() ? "" : messages.text("overview.unread", String.join(" ", unread))));
        page.put("words", sentences());
        return page;
    }

    /** A text as a part of the page that is only there where there is a text. */
    private static List<String> shown(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    /** What the command {@code status} answers; where the record of runs cannot be read that is said instead. */
    private void answer(Map<String, Object> page, String failure) {
        boolean isGood = false;
        String sentence;
        try {
            StatusReport status = StatusReport.of(job, output.path(), book, messages, UNITS);
            isGood = failure.isEmpty() && status.isGood();
            sentence = status.verdict();
        } catch (IOException | RuntimeException e) {
            sentence = messages.text("overview.unknown", e.toString());
        }
        page.put("look", isGood ? "good" : "open");
        page.put("sentence", sentence);
    }

    private List<Map<String, String>> links(Path publication) {
        return LINKED.stream()
                .filter(file -> Files.exists(publication.resolve(file)))
                .map(file -> Map.of(
                        "href", publication.getFileName() + "/" + file + (file.contains(".") ? "" : "/"), "name", file))
                .toList();
    }

    /** None where the record cannot be read, which the first sentence says. */
    private List<Map<String, Object>> runs(List<PublicationFigures> pasts) {
        try {
            return recorded(pasts);
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private List<Map<String, Object>> recorded(List<PublicationFigures> pasts) throws IOException {
        Instant since = clock.instant().minus(Duration.ofDays(DAYS));
        boolean isHeld = book.isHeld();
        return book.runs().stream()
                .filter(run -> run.task().job().equals(job.settings().name()))
                .filter(run -> run.started().isAfter(since))
                .map(run -> isHeld ? run : run.ifKilled())
                .map(run -> run(run, pasts))
                .toList();
    }

    private Map<String, Object> run(RunLine run, List<PublicationFigures> pasts) {
        boolean hasFailed = run.outcome().isUnfinished() || run.outcome().isRefusal();
        boolean isThere = pasts.stream().anyMatch(past -> past.name().equals(run.publication()));
        return Map.of(
                "started", words.moment(run.started()),
                "took", RunWords.duration(run.duration()),
                "date", run.task().date(),
                "ending", words.ending(run),
                "look", hasFailed ? "bad" : "",
                "report", shown(isThere && !hasFailed ? run.publication() + "/report.html" : ""));
    }

    private Map<String, Object> trend(PublicationFigures past, Optional<Path> current) {
        return Map.of(
                "name", past.name(),
                "isCurrent", current.filter(path -> path.endsWith(past.name())).isPresent(),
                "units",
                        past.places().count(Place.COUNTED) + " / "
                                + past.places().due(),
                "income", amount(past.income()),
                "spending", amount(past.spending()),
                "findings", past.findings(),
                "blocking", past.blocking());
    }

    private static String amount(Optional<Amount> amount) {
        return amount.map(known -> known.inWords(AmountUnit.TEN_THOUSAND_YUAN)).orElse("–");
    }

    private List<Curve> curves(List<PublicationFigures> newestFirst) {
        List<PublicationFigures> pasts = new ArrayList<>(newestFirst);
        Collections.reverse(pasts);
        return Stream.of(
                        curve(
                                "overview.spending",
                                pasts,
                                past -> past.spending().map(Amount::fen)),
                        curve(
                                "overview.units",
                                pasts,
                                past -> Optional.of((long) past.places().count(Place.COUNTED))),
                        curve("overview.findings", pasts, past -> Optional.of(past.findings())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Curve> curve(
            String name, List<PublicationFigures> pasts, Function<PublicationFigures, Optional<Long>> value) {
        return Curve.of(
                messages.text(name),
                pasts.stream()
                        .flatMap(past -> value.apply(past).stream())
                        .map(Long::doubleValue)
                        .toList());
    }

    private Map<String, Object> left(LeftOut left) {
        return Map.of("name", left.line().name(), "kind", messages.text(left.key()), "since", left.since());
    }

    private Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (String key : WORDS) {
            sentences.put(key.substring(key.indexOf('.') + 1).replace('-', '_'), messages.text(key));
        }
        return sentences;
    }
}
