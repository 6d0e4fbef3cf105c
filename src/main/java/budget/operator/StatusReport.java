package budget.operator;

import budget.definition.WaiverReview;
import budget.job.StandingPublication;
import budget.journal.RunLine;
import budget.journal.RunLine.Outcome;
import budget.journal.SharedReading;
import budget.model.CountedFile;
import budget.model.Messages;
import budget.model.SubmissionStatus;
import budget.operator.PublishedUnits.Line;
import budget.publish.PublishedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prints whether the current publication is complete, what is not in it and why, and how the last runs ended. */
final class StatusReport {

    private static final int RUNS_LISTED = 5;
    private static final int NAMES_LISTED = 3;
    private static final int MOST_LISTED = 20;

    private final Optional<Published> published;
    private final Runs runs;
    private final Messages messages;
    private final RunWords words;
    private final List<Map<String, String>> waivers;

    /**
     * How a job stands.
     *
     * @param waivers those that want attention
     */
    StatusReport(
            Optional<Published> published,
            Runs runs,
            Messages messages,
            RunWords words,
            List<Map<String, String>> waivers) {
        this.waivers = List.copyOf(waivers);
        this.published = published;
        this.runs = runs;
        this.messages = messages;
        this.words = words;
    }

    /** The same with the first of those units and files. */
    List<String> lines() {
        return lines(MOST_LISTED);
    }

    /** The first line answers: is it good; then one line for each unit or file that is not in it; then the last runs. */
    List<String> lines(int most) {
        List<String> answer = new ArrayList<>();
        runs.goingOn().ifPresent(run -> {
            answer.add(words.goingOn(run));
            answer.addAll(words.reading(run, runs.shared()));
        });
        answer.add(verdict());
        published
                .flatMap(Published::pointer)
                .ifPresent(said -> answer.add("  " + messages.text("status.current-damaged", said)));
        published.ifPresent(shown -> addLeftOut(answer, shown.units, most));
        addFirst(
                answer,
                waivers.stream()
                        .map(waiver -> "  " + WaiverReview.inWords(waiver, messages))
                        .toList(),
                most,
                "status.more-waivers");
        if (!runs.all.isEmpty()) {
            answer.add(messages.text("status.runs"));
            runs.all.stream().limit(RUNS_LISTED).forEach(run -> answer.add("  " + words.line(run)));
        }
        return answer;
    }

    /** A unit that is gone is listed as withdrawn and not as missing. */
    private void addLeftOut(List<String> answer, PublishedUnits units, int most) {
        List<String> listed = new ArrayList<>();
        Set<String> gone = CountedFile.units(units.withdrawn());
        units.withdrawn().forEach(file -> listed.add("  " + line(file)));
        units.leftOut().stream()
                .filter(line -> !line.is(SubmissionStatus.MISSING)
                        || !gone.contains(line.unit().getField("unit_code")))
                .forEach(line -> listed.add("  " + line(line)));
        addFirst(answer, listed, most, "status.and-more");
    }

    private void addFirst(List<String> answer, List<String> listed, int most, String more) {
        answer.addAll(listed.subList(0, Math.min(most, listed.size())));
        if (listed.size() > most) {
            answer.add("  " + messages.text(more, Integer.toString(listed.size() - most)));
        }
    }

    private String line(CountedFile gone) {
        return String.join(
                "  ",
                messages.text("status.withdrawn"),
                gone.unitName(),
                gone.path(),
                messages.text("status.withdrawn.why"));
    }

    /** Whether nothing was ever published, and no run is known. */
    boolean knowsNothing() {
        return published.isEmpty() && runs.all.isEmpty();
    }

    /** Is it good: in one line. */
    String verdict() {
        return published.map(this::verdict).orElseGet(() -> messages.text("run.none-yet"));
    }

    private String verdict(Published shown) {
        PublishedUnits units = shown.units;
        String name = String.valueOf(shown.folder.getFileName());
        String counted = Long.toString(units.counted());
        String expected = Long.toString(units.expected());
        String figures = units.isWhole()
                ? messages.text("status.complete", name, counted, expected)
                : messages.text("status.incomplete", name, counted, expected, leftOut(units));
        String verdict = shown.damage
                .map(file -> messages.text("status.damaged", name, file, figures))
                .orElse(figures);
        return runs.unfinished()
                .map(run -> messages.text("status.not-renewed", run.task().date(), words.ending(run), verdict))
                .orElse(verdict);
    }

    /** How many of each kind, and the first of them by name. */
    private String leftOut(PublishedUnits units) {
        List<String> kinds = new ArrayList<>();
        if (!units.withdrawn().isEmpty()) {
            kinds.add(messages.text(
                    "status.kind",
                    messages.text("status.withdrawn"),
                    Integer.toString(units.withdrawn().size()),
                    listed(units.withdrawn().stream().map(CountedFile::unitName).toList())));
        }
        for (SubmissionStatus status :
                List.of(SubmissionStatus.HELD_BACK, SubmissionStatus.UNREADABLE, SubmissionStatus.MISSING)) {
            List<Line> lines = units.with(status);
            if (!lines.isEmpty()) {
                kinds.add(messages.text(
                        "status.kind",
                        messages.text("status." + status.code()),
                        Integer.toString(lines.size()),
                        names(lines)));
            }
        }
        return String.join(messages.text("status.comma"), kinds);
    }

    private String names(List<Line> lines) {
        return listed(lines.stream()
                .map(line -> line.place().isEmpty() ? line.name() : line.name() + colon() + line.place())
                .toList());
    }

    private String listed(List<String> words) {
        return messages.listed(words, "status.semicolon", NAMES_LISTED);
    }

    private String line(Line line) {
        String status = messages.text("status." + line.unit().getField("status"));
        return status + "  " + line.name() + (line.reason().isEmpty() ? "" : colon() + line.reason());
    }

    private String colon() {
        return messages.text("finding.colon");
    }

    /** The same for programs. */
    Map<String, Object> json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        published.ifPresent(shown -> {
            answer.put("publication", shown.folder.toString());
            answer.put("complete", shown.units.isWhole());
            shown.damage.ifPresent(file -> answer.put("damaged", file));
            answer.put("counted", shown.units.counted());
            answer.put("expected", shown.units.expected());
            answer.put("status", shown.units.statuses());
            answer.put(
                    "withdrawn",
                    shown.units.withdrawn().stream().map(PublishedRun::json).toList());
            answer.put("units", shown.units.leftOut().stream().map(Line::json).toList());
        });
        answer.put("waivers", waivers);
        answer.put("renewed", runs.unfinished().isEmpty());
        runs.goingOn().ifPresent(run -> {
            Map<String, Object> running = RunWords.json(run);
            runs.shared().ifPresent(reading -> running.put("reading", RunWords.json(run, reading)));
            answer.put("running", running);
        });
        answer.put("runs", runs.all.stream().map(RunWords::json).toList());
        return answer;
    }

    /** The code the command ends with: the last run's where it published nothing, else the current publication's. */
    ExitCode exitCode() {
        if (published.isEmpty()) {
            return ExitCode.NOT_THERE;
        }
        if (runs.all.stream()
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
     * @param damage the first of its files that is not what was published
     * @param pointer what {@code current} says where it names no publication
     */
    record Published(Path folder, PublishedUnits units, Optional<String> damage, Optional<String> pointer) {

        static Published of(Path folder, Optional<String> pointer) throws IOException {
            return new Published(folder, PublishedUnits.of(folder), StandingPublication.damage(folder), pointer);
        }
    }

    /**
     * The job's runs.
     *
     * @param all the latest first
     * @param isHeld whether a run is going on now
     * @param reading how far its reading has come where several processes share it
     */
    record Runs(List<RunLine> all, boolean isHeld, @Nullable SharedReading reading) {

        Runs(List<RunLine> all, boolean isHeld, @Nullable SharedReading reading) {
            this.isHeld = isHeld;
            this.reading = reading;
            this.all = all.stream().map(run -> isHeld ? run : run.ifKilled()).toList();
        }

        Optional<SharedReading> shared() {
            return Optional.ofNullable(reading);
        }

        Optional<RunLine> goingOn() {
            return all.stream().findFirst().filter(run -> run.outcome() == Outcome.RUNNING);
        }

        /** The last run, if it left the publication as it was though it should not have. */
        Optional<RunLine> unfinished() {
            return all.stream()
                    .findFirst()
                    .filter(run -> run.outcome().isUnfinished() || run.outcome().isRefusal());
        }
    }
}
