package budget.job;

import budget.plan.RunProgress;
import budget.plan.RunRequest;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** From workbooks to a publication: the order in which it happens. */
@Configuration(proxyBeanMethods = false)
@RunInfrastructure
@Import({Stores.class, ReadPart.class, RoundSteps.class, Launching.class})
class BudgetJob {

    /** The job's name in the repository, before the name of its folder. */
    static final String NAME = "budget";

    @Bean
    Job fromWorkbooksToPublication(
            JobRepository repository,
            Step receive,
            NothingNew nothingNew,
            Step read,
            Step reconcile,
            Step consolidate,
            Step publish,
            Step prune,
            RunRequest request) {
        return new JobBuilder(name(request), repository)
                .start(receive)
                .next(nothingNew)
                .on(NothingNew.YES)
                .to(prune)
                .from(nothingNew)
                .on(NothingNew.NO)
                .to(read)
                .next(reconcile)
                .next(consolidate)
                .next(publish)
                .next(prune)
                .end()
                .build();
    }

    private static String name(RunRequest request) {
        return NAME + " " + request.job().settings().name();
    }

    @Bean
    StepProgress stepProgress(RunProgress progress) {
        return new StepProgress(progress);
    }

    @Bean
    OrderlyStop orderlyStop(JobOperator operator, JobRepository repository, RunProgress progress, RunRequest request) {
        return new OrderlyStop(operator, repository, progress, name(request));
    }
}
