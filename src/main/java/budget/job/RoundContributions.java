package budget.job;

import budget.consolidate.UnitRow;
import budget.consolidate.UnitRows;
import budget.definition.JobDefinition;
import budget.plan.Digest;
import budget.plan.RunRequest;
import budget.publish.Contribution;
import budget.publish.Contribution.Kept;
import budget.publish.Contribution.Label;
import budget.publish.ContributionMaker;
import budget.publish.Contributions;
import budget.publish.FilesBeside;
import budget.published.PublishedFacts;
import budget.published.StandingPublication;
import budget.store.ContentFinder;
import budget.store.ContentStore;
import budget.store.RoundStore;
import budget.store.StoredContent;
import budget.submission.Arrival;
import budget.submission.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a round contribute: made before the figures are consolidated, unless it is kept from the current
 * publication; passed on again when the round is published, and kept then. A file contributes the same as long as its key is the same.
 */
final class RoundContributions implements Contributions {

    /** Every contribution is made again within so many days, to be held against what is kept. */
    private static final int DAYS = 30;

    /** What of a job folder no contribution depends on: a unit's own line of the register is part of its key. */
    private static final Set<String> ASIDE = Set.of(
            "units.csv", "waivers.csv", "waivers-log.csv", "reviewers.csv", "control-totals.csv", "disclosure.csv");

    static final RoundStore.Kept<Kept> STANDING = new RoundStore.Kept<>("contributions", Kept.class);
    static final RoundStore.Kept<Kept> MADE = new RoundStore.Kept<>("contributions-made", Kept.class);
    private static final RoundStore.Kept<Kept> NEXT = new RoundStore.Kept<>("contributions-next", Kept.class);
    private static final RoundStore.Kept<UnitRow> ROWS = new RoundStore.Kept<>("contributions-rows", UnitRow.class);

    private static final RoundStore.Kept<PublishedFacts.Place> FACTS =
            new RoundStore.Kept<>("contributions-facts", PublishedFacts.Place.class);

    /** The publication whose contributions are kept. */
    private static final RoundStore.Kept<String> OF = new RoundStore.Kept<>("contributions-of", String.class);

    private final RunRequest request;
    private final ContentStore contents;
    private final RoundStore round;
    private final Optional<Path> standing;
    private final List<Standing> standings;
    private final FilesBeside beside;
    private final CancellationPoint running;
    private final UnitRows rowsOfNext;
    private final String key;
    private final long day = LocalDate.now(ZoneOffset.UTC).toEpochDay();
    private RoundStore.@Nullable Writer<Kept> next;
    private final Path made;
    private final List<PublishedFacts.Place> facts = new ArrayList<>();

    RoundContributions(
            RunRequest request,
            ContentStore contents,
            RoundStore round,
            StandingPublication publication,
            List<Standing> standings,
            CancellationPoint running)
            throws IOException {
        this.standings = standings;
        this.beside = new FilesBeside(standings);
        this.running = running;
        this.request = request;
        this.contents = contents;
        this.round = round;
        boolean areKept = !request.full() && areOf(publication, round);
        standing = areKept ? publication.folder() : Optional.empty();
        rowsOfNext = rows(List.of());
        key = key(request.job(), contents.digest());
        made = request.folders().state().resolve("contributions.part");
    }

    private static boolean areOf(StandingPublication publication, RoundStore round) throws IOException {
        return publication.identity().isPresent() && publication.identity().equals(round.first(OF));
    }

    /** Where the facts of each unit are in the current publication; empty where that is not known. */
    static List<PublishedFacts.Place> facts(RoundStore round, StandingPublication publication) throws IOException {
        return areOf(publication, round) ? round.stream(FACTS).toList() : List.of();
    }

    private UnitRows rows(List<UnitRow> known) {
        return new UnitRows(request.job().codes()).with(known);
    }

    private static String key(JobDefinition job, String contents) {
        return new Digest()
                .add(contents)
                .add(ContributionMaker.NUMBER)
                .add(job.fingerprint().but(ASIDE))
                .text();
    }

    private Label label(Standing of) {
        Arrival file = of.file().orElseThrow();
        Digest digest = new Digest()
                .add(key)
                .add(file.sha256())
                .add(file.part())
                .add(of.path())
                .add(of.counted())
                .add(of.sender());
        for (Standing other : beside.of(of)) {
            digest.add(other.path()).add(other.file().orElseThrow().sha256());
        }
        return new Label(of.unitCode(), of.path(), digest.text(), day);
    }

    /** Makes what is not kept, and passes on all of it. */
    void make(Receiver receiver) throws IOException {
        List<UnitRow> known = standing.isPresent() ? round.stream(ROWS).toList() : List.of();
        if (standing.isEmpty()) {
            round.clear(OF);
            round.clear(STANDING);
        }
        UnitRows rows = rows(known);
        ContributionMaker maker = new ContributionMaker(request.job(), rows);
        try (ContentFinder finder = contents.finder();
                Spool spool = new Spool(made);
                RoundStore.Writer<Kept> writer = round.writer(MADE)) {
            EarlierContributions earlier = earlier();
            request.parallel()
                    .each(
                            files().flatMap(of -> wanted(of, earlier, finder).stream()),
                            wanted -> wanted.made(maker, rows),
                            result -> {
                                Contribution contribution = result.contribution();
                                if (result.made() != null) {
                                    contribution = result.made()
                                            .from(spool.add(result.made().lines()));
                                    writer.add(Kept.of(contribution, rows));
                                }
                                receiver.take(result.of(), contribution, result.made() != null);
                            });
        }
        if (standing.isEmpty() || rows.all().size() > known.size()) {
            keep(rows);
        }
    }

    private void keep(UnitRows rows) {
        try (RoundStore.Writer<UnitRow> writer = round.writer(ROWS)) {
            rows.all().forEach(writer::add);
        }
    }

    private Stream<Standing> files() {
        return standings.stream().filter(of -> of.file().isPresent());
    }

    private EarlierContributions earlier() {
        return new EarlierContributions(
                standing.isPresent()
                        ? round.stream(STANDING).iterator()
                        : List.<Kept>of().iterator());
    }

    private Optional<WantedContribution> wanted(Standing of, EarlierContributions earlier, ContentFinder finder) {
        Label label = label(of);
        Kept kept = earlier.find(label);
        if (kept != null && !isDue(kept.label())) {
            return Optional.of(new WantedContribution(of, label, kept, null, Map.of()));
        }
        Map<String, StoredContent> others = new LinkedHashMap<>();
        for (Standing other : beside.of(of)) {
            finder.find(other.file().orElseThrow()).ifPresent(content -> others.put(other.path(), content));
        }
        return finder.find(of.file().orElseThrow())
                .map(content -> new WantedContribution(of, label, kept, content, others));
    }

    private boolean isDue(Label label) {
        boolean isTurn = Math.floorMod(label.unit().hashCode(), DAYS) == Math.floorMod(day, DAYS);
        return day - label.proven() >= DAYS || (isTurn && label.proven() != day);
    }

    @Override
    public void each(Receiver receiver) throws IOException {
        EarlierContributions earlier = earlier();
        EarlierContributions madeNow =
                new EarlierContributions(round.stream(MADE).iterator());
        UnitRows rows = rows(round.stream(ROWS).toList());
        for (Standing of : (Iterable<Standing>) files()::iterator) {
            running.check();
            Label label = label(of);
            Kept fresh = madeNow.find(label);
            Kept kept = fresh == null ? earlier.find(label) : fresh;
            if (kept != null) {
                receiver.take(of, kept.with(of, rows), fresh != null);
            }
        }
    }

    @Override
    public Path made() {
        return made;
    }

    @Override
    public Optional<Path> standing() {
        return standing;
    }

    @Override
    public List<PublishedFacts.Place> factsNow() {
        return List.copyOf(facts);
    }

    @Override
    public List<PublishedFacts.Place> factsBefore(Path publication) {
        return standing.filter(publication::equals).isPresent()
                ? round.stream(FACTS).toList()
                : List.of();
    }

    @Override
    public void keep(Contribution contribution) {
        contribution.facts().ifPresent(facts::add);
        if (next == null) {
            next = round.writer(NEXT);
        }
        next.add(Kept.of(contribution, rowsOfNext));
    }

    /** From now on the kept contributions are those of this publication. */
    void settle(String publication) throws IOException {
        if (next != null) {
            next.close();
        }
        round.rename(NEXT, STANDING);
        keep(rowsOfNext);
        try (RoundStore.Writer<PublishedFacts.Place> writer = round.writer(FACTS)) {
            facts.forEach(writer::add);
        }
        round.put(OF, publication);
        round.clear(MADE);
        Files.deleteIfExists(made);
    }

    /** The lines of what was made, behind one another, until they are copied into the publication. */
    private static final class Spool implements AutoCloseable {

        private final OutputStream out;
        private long length;

        private Spool(Path file) throws IOException {
            out = Files.newOutputStream(file);
        }

        /** Adds lines, and returns where they begin. */
        private long add(List<byte[]> lines) throws IOException {
            long place = length;
            for (byte[] each : lines) {
                out.write(each);
                length += each.length;
            }
            return place;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
