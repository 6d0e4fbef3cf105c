package budget.publish;

import budget.base.OrderedParallel;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.Analysis;
import budget.consolidate.Facts;
import budget.consolidate.UnitFigures;
import budget.definition.JobDefinition;
import budget.model.SentenceValue;
import budget.submission.Repair;
import budget.submission.Standing;
import budget.submission.SubmissionContent;
import budget.submission.SubmissionStatus;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the files that have lines for each counting unit or each file that was read; goes through their figures once. */
final class UnitWriter implements Closeable {

    private final String year;
    private final JobDefinition job;
    private final Facts facts;
    private final Analysis analysis;
    private final DataSchema schema;
    private final Map<DataTable, DataWriter> files = new EnumMap<>(DataTable.class);
    private final DataWriter repairs;

    UnitWriter(Path publication, JobDefinition job) throws IOException {
        year = job.settings().fiscalYear().toString();
        this.job = job;
        facts = new Facts(job);
        analysis = new Analysis(job);
        schema = new DataSchema(job);
        for (DataTable table : UnitEntries.TABLES) {
            if (schema.has(table)) {
                files.put(table, new DataWriter(publication, table, schema.header(table)));
            }
        }
        repairs = new DataWriter(publication, DataTable.REPAIRS);
    }

    /**
     * Writes.
     *
     * @param submissions the files read, in the order of units
     * @param parallel the threads that make lines, which are then written in order
     */
    void write(
            Stream<Submission> submissions,
            OrderedParallel parallel,
            Proof proof,
            HumanOutputs people,
            YearOnYear years)
            throws IOException {
        parallel.each(submissions, this::prepared, unit -> {
            unit.mended.forEach(repair -> StandingWriter.write(repairs, unit.standing, repair));
            people.add(unit.standing, unit.mended);
            if (unit.counting != null) {
                write(unit.counting.entries, proof);
                people.add(unit.counting.figures, unit.counting.entries.facts());
                years.add(unit.counting.figures.figures().unit(), unit.counting.entries.facts(), people::take);
            }
        });
    }

    private void write(UnitEntries entries, Proof proof) throws IOException {
        entries.facts().forEach(proof::take);
        for (Map.Entry<DataTable, DataWriter> file : files.entrySet()) {
            file.getValue().append(entries.in(file.getKey()));
        }
    }

    private Prepared prepared(Submission submission) {
        Standing standing = submission.standing;
        SubmissionContent content = submission.content.get();
        Counting counting = null;
        if (standing.counted()) {
            AnalysedUnit figures =
                    analysis.of(UnitFigures.of(standing.sender().orElseThrow(), standing.path(), content, job));
            counting = new Counting(figures, UnitEntries.of(figures, submission.said(content), year, facts, schema));
        }
        return new Prepared(standing, content.ledger().repairs(), counting);
    }

    @Override
    public void close() throws IOException {
        for (DataWriter file : files.values()) {
            file.close();
        }
        repairs.close();
    }

    /**
     * A file that was read, and a supplier of its content.
     *
     * @param beside the document and the text of the same submission
     */
    record Submission(Standing standing, Supplier<SubmissionContent> content, List<Submission> beside) {

        /** The content of these; none for missing ones. What is beside a version that is held back belongs to no other. */
        static Stream<Submission> of(List<Standing> standings, Publisher.Contents contents) {
            Map<String, List<Submission>> beside = new HashMap<>();
            standings.stream()
                    .filter(standing -> standing.status() == SubmissionStatus.PAIRED)
                    .flatMap(standing -> of(standing, contents, List.of()))
                    .forEach(one -> beside.computeIfAbsent(one.standing.unitCode(), ignored -> new ArrayList<>())
                            .add(one));
            standings.stream()
                    .filter(standing -> standing.status() == SubmissionStatus.HELD_BACK)
                    .forEach(standing -> beside.remove(standing.unitCode()));
            return standings.stream()
                    .flatMap(standing -> of(
                            standing,
                            contents,
                            standing.counted() ? beside.getOrDefault(standing.unitCode(), List.of()) : List.of()));
        }

        private static Stream<Submission> of(Standing standing, Publisher.Contents contents, List<Submission> beside) {
            return standing.file().flatMap(contents::of).stream()
                    .map(content -> new Submission(standing, content, beside));
        }

        /** What the files beside it state in sentences and the file itself does not, by their paths. */
        Map<String, List<SentenceValue>> said(SubmissionContent own) {
            Set<List<String>> known = new HashSet<>();
            own.sentences().forEach(value -> known.add(subject(value)));
            Map<String, List<SentenceValue>> said = new LinkedHashMap<>();
            beside.forEach(other -> said.put(
                    other.standing.path(),
                    other.content.get().sentences().stream()
                            .filter(value -> known.add(subject(value)))
                            .toList()));
            return said;
        }

        private static List<String> subject(SentenceValue value) {
            return List.of(value.table(), value.row().text(), value.slot());
        }
    }

    private record Prepared(
            Standing standing,
            List<Repair> mended,
            @Nullable Counting counting) {}

    private record Counting(AnalysedUnit figures, UnitEntries entries) {}
}
