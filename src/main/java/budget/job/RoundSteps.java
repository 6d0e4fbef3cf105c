package budget.job;

import budget.base.Messages;
import budget.check.LastYear;
import budget.check.OtherTimes;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.ConsolidatedLine;
import budget.consolidate.Consolidator;
import budget.definition.JobDefinition;
import budget.difference.DifferenceFiles;
import budget.document.DocumentsForPublic;
import budget.edition.NotForPublicException;
import budget.intake.FileArchive;
import budget.job.RunResult.Gates;
import budget.plan.Notices;
import budget.plan.Program;
import budget.plan.RunProgress;
import budget.plan.RunRequest;
import budget.publish.CheckSums;
import budget.publish.Publisher;
import budget.published.LastYearPublication;
import budget.published.OutputFolder;
import budget.published.StandingPublication;
import budget.reconcile.Comparisons;
import budget.reconcile.Reconciler;
import budget.reconcile.Submission;
import budget.store.ArrivalStore;
import budget.store.ContentFinder;
import budget.store.ContentStore;
import budget.store.Fence;
import budget.store.RoundStore;
import budget.store.StateNeeds;
import budget.submission.Arrival;
import budget.submission.Checks;
import budget.submission.Offset;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import budget.waiver.WaiverReview;
import budget.workbook.Passwords;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps that happen once in a round: receive before the reading, reconcile, consolidate and publish after it. */
@Configuration(proxyBeanMethods = false)
class RoundSteps {

    private static final Logger LOG = LoggerFactory.getLogger("budget");

    /** This step is repeated with the one that publishes, which needs the file that it leaves. */
    private static final String CONSOLIDATE = "consolidate";

    /** The consolidated lines, for the publishing step. */
    static final RoundStore.Kept<ConsolidatedLine> CONSOLIDATED =
            new RoundStore.Kept<>("consolidated", ConsolidatedLine.class);

    /** The reasons not to publish the round, for its result. */
    static final RoundStore.Kept<Gates> GATES = new RoundStore.Kept<>("gates", Gates.class);

    /** How often rules were judged over all counting units, for the record of the run. */
    private static final RoundStore.Kept<Checks> CHECKS = new RoundStore.Kept<>("checks", Checks.class);

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final StepProgress progress;
    private final Fence fence;

    RoundSteps(JobRepository repository, PlatformTransactionManager transactions, StepProgress progress, Fence fence) {
        this.repository = repository;
        this.transactions = transactions;
        this.progress = progress;
        this.fence = fence;
    }

    @Bean
    StandingPublication standingPublication(RunRequest request, Notices notices) throws IOException {
        StandingPublication standing =
                StandingPublication.verified(request.folders().output());
        standing.damage()
                .ifPresent(file -> notices.add(
                        "publication-damaged",
                        String.valueOf(standing.folder().orElseThrow().getFileName()),
                        file));
        return standing;
    }

    @Bean
    Reception reception(
            RunRequest request,
            Passwords passwords,
            FileArchive archive,
            ArrivalStore arrivals,
            ContentStore contents,
            RoundStore round,
            StandingPublication standing) {
        return new Reception(request, passwords, archive, arrivals, contents, round, standing);
    }

    @Bean
    Step receive(Reception reception) {
        return step("receive", execution -> {
            List<Arrival> received = reception.receive();
            long taken = received.stream().filter(Arrival::isTaken).count();
            tally(execution, received.size(), taken, received.size() - taken);
        });
    }

    @Bean
    NothingNew nothingNew(
            RoundStore round, RunProgress report, Step read, Step reconcile, Step consolidate, Step publish) {
        return new NothingNew(round, report, List.of(read, reconcile, consolidate, publish));
    }

    @Bean
    Step reconcile(
            RunRequest request,
            ArrivalStore arrivals,
            ContentStore contents,
            RoundStore round,
            StandingPublication standing) {
        return step("reconcile", execution -> {
            List<Submission> submissions = kept(contents, request).submissions(arrivals.all());
            JobDefinition job = request.job();
            Comparisons comparisons = new StoredComparisons(
                    job,
                    contents,
                    LastYear.of(job),
                    OtherTimes.of(job, request.folders().output(), RoundContributions.facts(round, standing)));
            Reconciler reconciler = new Reconciler(job, request.date(), comparisons);
            List<Standing> standings = reconciler.reconcile(submissions);
            round.saveStandings(standings);
            long counted = standings.stream().filter(Standing::counted).count();
            long refused = standings.stream()
                    .filter(each ->
                            each.status() == SubmissionStatus.HELD_BACK || each.status() == SubmissionStatus.UNREADABLE)
                    .count();
            tally(execution, submissions.size(), counted, refused);
        });
    }

    private static void tally(StepExecution execution, long read, long written, long refused) {
        execution.setReadCount(read);
        execution.setWriteCount(written);
        execution.setProcessSkipCount(refused);
    }

    private static KeptContents kept(ContentStore contents, RunRequest request) {
        return new KeptContents(contents, request.parallel());
    }

    @Bean
    Step consolidate(
            RunRequest request,
            ContentStore contents,
            RoundStore round,
            StandingPublication publication,
            ObjectProvider<OrderlyStop> stop) {
        return step(CONSOLIDATE, execution -> {
            Consolidator consolidator = new Consolidator(request.job());
            CheckSums checks = new CheckSums(request.job());
            List<Standing> standings = round.standings();
            new RoundContributions(request, contents, round, publication, standings, stop.getObject()::check)
                    .make((standing, contribution, isMade) -> {
                        contribution.checks().ifPresent(checks::add);
                        contribution.unit().map(AnalysedUnit::cells).ifPresent(consolidator::add);
                    });
            for (Standing standing : standings) {
                Offset.of(standing).forEach(consolidator::offset);
            }
            try (RoundStore.Writer<ConsolidatedLine> lines = round.writer(CONSOLIDATED)) {
                consolidator.each(lines::add);
            }
            round.put(CHECKS, checks.sum());
        });
    }

    @Bean
    Step publish(
            RunRequest request,
            FileArchive archive,
            ContentStore contents,
            RoundStore round,
            StandingPublication standing,
            Notices notices,
            Passwords passwords,
            ObjectProvider<OrderlyStop> stop) {
        return step("publish", execution -> {
            List<Standing> standings = round.standings();
            Gates gates = new Gatekeeper(request, round).judge(standings, RunParameters.accepted(execution));
            round.put(GATES, gates);
            if (gates.refusals().isEmpty()) {
                List<WaiverReview.Remark> remarks =
                        request.job().waiverReview(request.date()).of(standings);
                OutputFolder output = new OutputFolder(request.folders().output());
                Publisher publisher = new Publisher(
                        request.job(),
                        Program.version(),
                        output,
                        new KnownWorkbooks(archive, round, request.folders().input(), standings, standing.folder()),
                        new DifferenceFiles(
                                request.job(),
                                Messages.in(
                                        request.job().settings().presentation().language()),
                                standings)::writeInto,
                        new DocumentsForPublic(
                                request.job(),
                                file -> archive.path(file.sha256()),
                                passwords,
                                LastYear.of(request.job(), LastYearPublication.publicFolder(request.job()))),
                        request.parallel());
                RoundContributions contributions =
                        new RoundContributions(request, contents, round, standing, standings, stop.getObject()::check);
                try (ContentFinder finder = contents.finder()) {
                    publisher.publish(
                            request.date(),
                            new Publisher.Dataset(standings, lines -> round.each(CONSOLIDATED, lines), remarks),
                            submission -> {
                                stop.getObject().check();
                                return finder.find(submission).map(content -> content::content);
                            },
                            contributions,
                            () -> RunRecord.of(
                                    request,
                                    repository,
                                    execution,
                                    round.first(CHECKS).orElse(Checks.NONE),
                                    contents.digest(),
                                    gates.withdrawals().gone(),
                                    remarks),
                            standing);
                } catch (NotForPublicException e) {
                    notices.add(e.notice(), String.valueOf(e.getMessage()));
                    round.put(GATES, gates.refusing(RunResult.Outcome.DISCLOSED));
                    return;
                }
                String published = StandingPublication.identity(output.current().orElseThrow());
                contributions.settle(published);
                round.settle(published, standings);
            }
        });
    }

    /** Only after a round with a result: an input folder that has vanished must not delete what is kept. */
    @Bean
    Step prune(RunRequest request, FileArchive archive, ContentStore contents, RoundStore round, StateNeeds needs) {
        return step("prune", execution -> {
            if (!round.isSettled()) {
                return;
            }
            try {
                new Pruning(request, archive, contents, needs, repository, transactions)
                        .prune(execution.getJobExecution().getJobInstance());
            } catch (RuntimeException e) {
                // The publication is complete; a failure to remove old files does not make the run fail.
                LOG.warn("pruning=failed reason=\"{}\"", e.toString());
            }
        });
    }

    private Step step(String name, StepBody body) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            fence.pass();
                            body.run(context.getStepContext().getStepExecution());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(progress)
                .allowStartIfComplete(name.equals(CONSOLIDATE))
                .build();
    }

    @FunctionalInterface
    private interface StepBody {
        void run(StepExecution execution) throws Exception;
    }
}
