package budget.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** A command that does nothing, with the starters the product has: what any of its kind costs to start. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class EmptyCommand {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(EmptyCommand.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application
                .run(
                        "--spring.datasource.url=jdbc:hsqldb:mem:empty",
                        "--spring.batch.job.enabled=false",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn")
                .close();
    }
}
