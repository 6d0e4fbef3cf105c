package budget.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budget.base.OrderedParallel;
import budget.check.LastYear;
import budget.consolidate.ConsolidatedLines;
import budget.definition.JobDefinition;
import budget.document.DocumentsForPublic;
import budget.published.OutputFolder;
import budget.published.PublishedFacts;
import budget.published.StandingPublication;
import budget.returned.Originals;
import budget.workbook.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication stands as a whole, or not at all. */
class PublisherTest {

    private static final LocalDate DAY = LocalDate.of(2023, 2, 1);

    @TempDir
    private Path folder;

    @Test
    void whatFailsHalfWayLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> publish(lines -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }))
                .hasRootCauseMessage("No space left on device");

        assertThat(names()).isEmpty();
    }

    @Test
    void whatAKilledRunLeftBehindIsClearedAwayByTheNext() throws IOException {
        Files.createDirectories(folder.resolve(".unfinished-123/data"));
        Files.writeString(folder.resolve(".unfinished-123/data/facts.csv"), "half a li");
        Files.writeString(folder.resolve(".unfinished-current"), "2023-0");

        publish(lines -> {});

        assertThat(names()).containsExactly("2023-02-01-1", "current");
    }

    private Optional<Path> publish(ConsolidatedLines lines) throws IOException {
        JobDefinition job = JobDefinition.read(Path.of("jobs/department-budget-2023"));
        Publisher publisher = new Publisher(
                job,
                "1.0",
                new OutputFolder(folder),
                new Originals(folder),
                (name, made, before) -> {},
                new DocumentsForPublic(job, file -> folder, Passwords.none(), LastYear.of(job)),
                new OrderedParallel(1));
        return publisher.publish(
                DAY,
                new Publisher.Dataset(List.of(), lines, List.of()),
                hash -> Optional.empty(),
                new NoContributions(Files.createTempFile("made", "")),
                () -> Map.of(),
                new StandingPublication(new OutputFolder(folder).current(), Optional.empty()));
    }

    private record NoContributions(Path made) implements Contributions {

        @Override
        public void each(Receiver receiver) {}

        @Override
        public Optional<Path> standing() {
            return Optional.empty();
        }

        @Override
        public List<PublishedFacts.Place> factsNow() {
            return List.of();
        }

        @Override
        public List<PublishedFacts.Place> factsBefore(Path publication) {
            return List.of();
        }

        @Override
        public void keep(Contribution contribution) {}
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
