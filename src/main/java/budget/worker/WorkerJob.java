package budget.worker;

import budget.job.ReadPart;
import budget.job.Stores;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a worker has: the state, the queue and the step that reads a part; no job of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Stores.class, ReadPart.class, QueueReading.class})
class WorkerJob {}
