package budget.service;

import budget.base.Messages;
import budget.definition.JobDefinition;
import budget.journal.RunBook;
import budget.model.BudgetUnit;
import budget.published.OutputFolder;
import budget.published.Publications;
import budget.published.PublishedRun;
import budget.service.PublishedUnits.Line;
import budget.submission.CountedFile;
import budget.submission.UnitPlaces;
import budget.waiver.WaiverReview;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Prints whether the current publication is complete, what is not in it and why, and how the last runs ended. */
public final class StatusReport {

    private static final int RUNS_LISTED = 5;

    /** So many units, files and waivers are listed each when not all are wanted. */
    public static final int MOST_LISTED = 20;

    private final Optional<Published> published;
    private final JobRuns runs;
    private final Messages messages;
    private final RunWords words;
    private final List<Map<String, String>> waivers;
    private final int most;

    /**
     * The state of a job.
     *
     * @param waivers those that want attention
     * @param most how many units, files and waivers are listed each
     */
    public StatusReport(
            Optional<Published> published,
            JobRuns runs,
            Messages messages,
            RunWords words,
            List<Map<String, String>> waivers,
            int most) {
        this.waivers = List.copyOf(waivers);
        this.published = published;
        this.runs = runs;
        this.messages = messages;
        this.words = words;
        this.most = most;
    }

    /** The state of a job, from what it published to a folder and the record of its runs. */
    public static StatusReport of(JobDefinition definition, Path output, RunBook book, Messages messages, int most)
            throws IOException {
        OutputFolder folder = new OutputFolder(output);
        Optional<Path> publication = folder.current();
        Optional<Published> published = publication.isEmpty()
                ? Optional.empty()
                : Optional.of(Published.of(publication.get(), folder.damagedPointer(), most));
        RunWords words =
                new RunWords(messages, definition.settings().presentation().zone());
        return new StatusReport(
                published,
                JobRuns.of(definition.settings().name(), book),
                messages,
                words,
                waivers(definition, publication),
                most);
    }

    /** Those that end soon, by today; the others as the last run that published found them. */
    private static List<Map<String, String>> waivers(JobDefinition definition, Optional<Path> publication)
            throws IOException {
        LocalDate today = definition.settings().presentation().today();
        List<Map<String, String>> waivers = new ArrayList<>();
        definition.waiverReview(today).ending().forEach(remark -> waivers.add(remark.json()));
        if (publication.isPresent()) {
            PublishedRun.waivers(publication.get()).stream()
                    .filter(waiver -> !waiver.getOrDefault("why", "").equals(WaiverReview.Why.ENDS_SOON.code()))
                    .forEach(waivers::add);
        }
        return waivers;
    }

    /** The first line answers: is it good; then one line for each unit or file that is not in it; then the last runs. */
    public List<String> lines() {
        List<String> answer = new ArrayList<>();
        runs.goingOn().ifPresent(run -> {
            answer.add(words.goingOn(run));
            answer.addAll(words.reading(run, runs.shared()));
        });
        answer.add(verdict());
        published
                .flatMap(Published::pointer)
                .ifPresent(said -> answer.add("  " + messages.text("status.current-damaged", said)));
        published.ifPresent(shown -> {
            answer.add("  " + shown.units.inWords(messages));
            addLeftOut(answer, shown);
        });
        FirstLines.add(answer, waivers(), waivers.size(), most, messages, "status.more-waivers");
        if (!runs.all().isEmpty()) {
            answer.add(messages.text("status.runs"));
            runs.all().stream().limit(RUNS_LISTED).forEach(run -> answer.add("  " + words.line(run)));
        }
        return answer;
    }

    /** The waivers that want attention, a sentence each. */
    public List<String> waivers() {
        return waivers.stream()
                .map(waiver -> WaiverReview.inWords(waiver, messages))
                .toList();
    }

    /** The runs on record. */
    public JobRuns runs() {
        return runs;
    }

    private void addLeftOut(List<String> answer, Published shown) {
        List<String> listed = new ArrayList<>();
        shown.units.withdrawn().stream().limit(most).forEach(file -> listed.add(line(file)));
        List<Line> missed = shown.units.missed();
        missed.stream().limit(most - listed.size()).forEach(line -> listed.add(line(shown.worst, line)));
        int all = shown.units.withdrawn().size() + missed.size();
        FirstLines.add(answer, listed, all, most, messages, "status.and-more");
    }

    private String line(CountedFile gone) {
        return String.join(
                "  ",
                messages.text("status.withdrawn"),
                name(gone),
                gone.path(),
                messages.text("status.withdrawn.why"));
    }

    /** Whether nothing was ever published, and no run is known. */
    public boolean knowsNothing() {
        return published.isEmpty() && runs.all().isEmpty();
    }

    /** Is it good: in one line. */
    public String verdict() {
        return published.map(this::verdict).orElseGet(() -> messages.text("run.none-yet"));
    }

    private String verdict(Published shown) {
        PublishedUnits units = shown.units;
        String name = String.valueOf(shown.folder.getFileName());
        String share = units.places().share(messages);
        String figures = units.isWhole()
                ? messages.text("status.complete", name, share)
                : messages.text("status.incomplete", name, share, leftOut(shown));
        String verdict = shown.damage
                .map(file -> messages.text("status.damaged", name, file, figures))
                .orElse(figures);
        return runs.unfinished()
                .map(run -> messages.text("status.not-renewed", run.task().date(), words.ending(run), verdict))
                .orElse(verdict);
    }

    /** Whether all units that are expected count, the publication is as it was made, and the last run did not fail. */
    public boolean isGood() {
        return exitCode() == ExitCode.DONE
                && published.orElseThrow().units.isWhole()
                && runs.unfinished().isEmpty();
    }

    /** How many of each kind, and the first of them by name. */
    private String leftOut(Published shown) {
        List<String> kinds = new ArrayList<>();
        UnitPlaces<Line> places = shown.units.places();
        addKind(
                kinds,
                "status.withdrawn",
                shown.units.withdrawn().stream().map(StatusReport::name).toList());
        for (UnitPlaces.Place place : UnitPlaces.Place.values()) {
            if (place.isLeftOut()) {
                addKind(kinds, place.key(), names(shown, shown.units.notGone(places.in(place))));
            }
        }
        addKind(kinds, "status.later", names(shown, places.later()));
        addKind(kinds, "status.unknown-unit", names(shown, places.unknown()));
        return String.join(messages.text("status.comma"), kinds);
    }

    private static String name(CountedFile gone) {
        return BudgetUnit.inWords(gone.unitCode(), gone.unitName());
    }

    private List<String> names(Published shown, List<Line> lines) {
        return lines.stream().map(line -> name(shown.worst, line)).toList();
    }

    private void addKind(List<String> kinds, String kind, List<String> names) {
        if (!names.isEmpty()) {
            kinds.add(messages.text(
                    "status.kind",
                    messages.text(kind),
                    Integer.toString(names.size()),
                    messages.listed(names, "status.semicolon", PublishedUnits.NAMED)));
        }
    }

    private String name(WorstFindings worst, Line line) {
        String place = worst.place(line);
        return place.isEmpty() ? line.name() : line.name() + colon() + place;
    }

    private String line(WorstFindings worst, Line line) {
        String status = messages.text("status." + line.unit().getField("status"));
        String reason = worst.reason(line);
        return status + "  " + line.name() + (reason.isEmpty() ? "" : colon() + reason);
    }

    private String colon() {
        return messages.text("finding.colon");
    }

    /** The same for programs. */
    public Map<String, Object> json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        published.ifPresent(shown -> {
            answer.put("publication", shown.folder.toString());
            answer.put("complete", shown.units.isWhole());
            shown.damage.ifPresent(file -> answer.put("damaged", file));
            answer.putAll(shown.units.places().numbers());
            answer.put("status", shown.units.statuses());
            List<CountedFile> withdrawn = shown.units.withdrawn();
            addFirst(answer, "withdrawn", withdrawn, PublishedRun::json);
            addFirst(answer, "units", shown.units.leftOut(), Line::json);
        });
        addFirst(answer, "waivers", waivers, waiver -> waiver);
        answer.put("renewed", runs.unfinished().isEmpty());
        runs.goingOn().ifPresent(run -> {
            Map<String, Object> running = words.json(run);
            runs.shared().ifPresent(reading -> running.put("reading", RunWords.json(run, reading)));
            answer.put("running", running);
        });
        answer.put("runs", runs.all().stream().map(words::json).toList());
        return answer;
    }

    /** The first of some entries and, where there are more, how many. */
    private <T> void addFirst(Map<String, Object> answer, String list, List<T> entries, Function<T, Object> json) {
        answer.put(list, entries.stream().limit(most).map(json).toList());
        if (entries.size() > most) {
            answer.put("more_" + list, entries.size() - most);
        }
    }

    /** The code the command ends with: the last run's where it published nothing, else the current publication's. */
    public ExitCode exitCode() {
        if (published.isEmpty()) {
            return ExitCode.NOT_THERE;
        }
        if (runs.all().stream()
                .findFirst()
                .filter(run -> run.outcome().isRefusal())
                .isPresent()) {
            return ExitCode.NOT_PUBLISHED;
        }
        if (published.get().damage.isPresent()) {
            return ExitCode.IO;
        }
        return published.get().units.isHeldBack() ? ExitCode.HELD_BACK : ExitCode.DONE;
    }

    /**
     * A publication and what it says of its units.
     *
     * @param worst what keeps the first of those out
     * @param damage the first of its files that is not what was published
     * @param pointer what {@code current} says where it names no publication
     */
    public record Published(
            Path folder, PublishedUnits units, WorstFindings worst, Optional<String> damage, Optional<String> pointer) {

        public static Published of(Path folder, Optional<String> pointer, int most) throws IOException {
            PublishedUnits units = PublishedUnits.of(folder);
            return new Published(
                    folder, units, WorstFindings.of(folder, units.first(most)), Publications.damage(folder), pointer);
        }
    }
}
