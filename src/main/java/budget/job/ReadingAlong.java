package budget.job;

import budget.intake.FileArchive;
import budget.store.ContentStore;
import budget.store.Crew;
import budget.store.PartQueue;
import budget.store.TravellingFiles;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every process has that reads parts from the queue: a worker, and the run itself, which reads along. */
@Configuration(proxyBeanMethods = false)
class ReadingAlong {

    @Bean
    PartQueue partQueue(RunRequest request, ContentStore contents) {
        String readers = request.job().settings().name() + " " + contents.digest();
        return new PartQueue(request.database(), readers, Math.max(1, request.threads()));
    }

    @Bean
    Crew crew(JdbcTemplate jdbc, Stores.State state) {
        return new Crew(jdbc);
    }

    @Bean
    TravellingFiles travellingFiles(JdbcTemplate jdbc, Stores.State state) {
        return new TravellingFiles(jdbc);
    }

    @Bean
    Fetching delivery(TravellingFiles files, FileArchive archive) {
        return new Fetching(files, archive);
    }

    @Bean
    PartReaders partReaders(PartQueue queue, JobRepository repository, Crew crew, Step readPart, RunRequest request) {
        return new PartReaders(queue, repository, crew, readPart, request.threads());
    }

    @Bean
    PartInVain partInVain() {
        return new PartInVain();
    }

    @Bean
    ReadNews readNews(PartReaders readers) {
        return contents -> readers.saved(contents.size());
    }
}
