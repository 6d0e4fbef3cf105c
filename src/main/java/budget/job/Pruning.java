package budget.job;

import budget.definition.JobSettings.Retention;
import budget.intake.FileArchive;
import budget.plan.RunRequest;
import budget.published.OutputFolder;
import budget.published.Publications;
import budget.store.ContentStore;
import budget.store.StateNeeds;
import budget.store.StateNeeds.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away at the end of a run what the job's policy keeps no longer, and nothing else.
 *
 * <p>What cannot be taken away stays, and a warning says so: the run has done what it was for.
 */
final class Pruning {

    private static final Logger LOG = LoggerFactory.getLogger("budget");
    private static final int AT_A_TIME = 100;

    private final RunRequest request;
    private final FileArchive archive;
    private final ContentStore contents;
    private final StateNeeds needs;
    private final JobRepository repository;
    private final TransactionTemplate apart;

    Pruning(
            RunRequest request,
            FileArchive archive,
            ContentStore contents,
            StateNeeds needs,
            JobRepository repository,
            PlatformTransactionManager transactions) {
        this.request = request;
        this.archive = archive;
        this.contents = contents;
        this.needs = needs;
        this.repository = repository;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void prune(JobInstance current) {
        try {
            OutputPlaces places = new OutputPlaces(request.folders().state());
            places.add(request.folders().output());
            Optional<Retention> policy = request.job().settings().folders().retention();
            if (policy.isPresent()) {
                prune(policy.get(), places, current);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("pruning=incomplete reason=\"{}\"", e.toString());
        }
    }

    private void prune(Retention policy, OutputPlaces places, JobInstance current) throws IOException {
        int publications = prunePublications(policy);
        KeptPublications kept = new KeptPublications();
        Set<Path> outputs = new TreeSet<>(places.all());
        for (Path output : outputs) {
            Optional<String> unknown = kept.add(output);
            if (unknown.isPresent()) {
                LOG.warn("pruning=incomplete reason=\"{}\"", unknown.get());
                return;
            }
        }
        int forgotten = Optional.ofNullable(apart.execute(status -> pruneContents(kept)))
                .orElse(0);
        int files = pruneFiles(kept);
        int runs = Optional.ofNullable(apart.execute(status -> pruneRuns(policy, current)))
                .orElse(0);
        if (publications + forgotten + files + runs > 0) {
            LOG.info("pruned publications={} contents={} files={} runs={}", publications, forgotten, files, runs);
        }
    }

    private int prunePublications(Retention policy) throws IOException {
        OutputFolder output = new OutputFolder(request.folders().output());
        List<Path> beyond = Publications.in(output)
                .beyond(policy, request.date(), request.job().settings().name());
        for (Path publication : beyond) {
            output.remove(publication);
        }
        return beyond.size();
    }

    private int pruneContents(KeptPublications kept) {
        Set<String> ours = needs.ofThisJob();
        Set<String> others = needs.ofOtherJobs();
        return needs.forget((Content content) -> kept.needs(content)
                || others.contains(content.sha256())
                || (ours.contains(content.sha256()) && content.digest().equals(contents.digest())));
    }

    private int pruneFiles(KeptPublications kept) throws IOException {
        Set<String> needed = new HashSet<>(needs.ofThisJob());
        needed.addAll(needs.ofOtherJobs());
        needed.addAll(request.job().fingerprint().files().values());
        return archive.prune(sha256 -> needed.contains(sha256) || kept.needsFile(sha256));
    }

    /** Runs are kept so that a killed one can be resumed; only the last one can. */
    private int pruneRuns(Retention policy, JobInstance current) {
        int pruned = 0;
        List<JobInstance> old = repository.getJobInstances(current.getJobName(), policy.runs(), AT_A_TIME);
        for (JobInstance instance : old) {
            if (instance.getInstanceId() < current.getInstanceId()) {
                repository.deleteJobInstance(instance);
                pruned++;
            }
        }
        return pruned;
    }

    /** The output folders that runs over this state have ever published to: {@code STATE/outputs}, one a line. */
    private static final class OutputPlaces {

        private final Path file;

        OutputPlaces(Path state) {
            this.file = state.resolve("outputs");
        }

        Set<Path> all() throws IOException {
            return Files.isRegularFile(file)
                    ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                            .filter(line -> !line.isBlank())
                            .map(Path::of)
                            .collect(Collectors.toCollection(TreeSet::new))
                    : Set.of();
        }

        void add(Path output) throws IOException {
            Set<Path> places = new TreeSet<>(all());
            if (places.add(output.toAbsolutePath().normalize())) {
                Path aside = file.resolveSibling("outputs.part");
                Files.write(aside, places.stream().map(Path::toString).toList(), StandardCharsets.UTF_8);
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
