package budget.job;

import budget.intake.FileArchive;
import budget.plan.Notices;
import budget.plan.RunRequest;
import budget.store.ArrivalStore;
import budget.store.Fence;
import budget.store.RoundStore;
import budget.workbook.Passwords;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a launch of the job needs: what the run before left, its parameters, its result. */
@Configuration(proxyBeanMethods = false)
class Launching {

    @Bean
    EarlierRun earlierRun(RunRequest request, JobRepository repository, JobOperator operator, JdbcTemplate jdbc) {
        return new EarlierRun(request, repository, operator, jdbc);
    }

    @Bean
    RunParameters runParameters(
            RunRequest request,
            Passwords passwords,
            EarlierRun earlier,
            FileArchive archive,
            ArrivalStore arrivals,
            Fence fence) {
        return new RunParameters(request, passwords, earlier, new RunParameters.Received(archive, arrivals), fence);
    }

    @Bean
    RoundResult roundResult(RunRequest request, RoundStore round, Notices notices) {
        return new RoundResult(request, round, notices);
    }

    @Bean
    RunLaunch runLaunch(Job job, JobOperator operator, RunParameters parameters, RoundResult result, Fence fence) {
        return new RunLaunch(job, operator, parameters, result, fence);
    }
}
