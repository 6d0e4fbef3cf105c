package budget.operator;

import budget.base.Messages;
import budget.definition.JobDefinition;
import budget.definition.PasswordsFile;
import budget.watch.LogTime;
import budget.watch.Showing;
import budget.workbook.Passwords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command works with: the console, the language, the common options, the environment variables.
 */
record Session(Console console, Messages messages, CommonOptions options, Map<String, String> environment) {

    /** The value of an environment variable; none where it is empty. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** The job of a folder, which must not contain the table of passwords; remarks about it go to the console. */
    JobDefinition job(Path folder) {
        variable("BUDGET_PASSWORDS").ifPresent(file -> PasswordsFile.refuseInside(Path.of(file), folder));
        JobDefinition job = JobDefinition.read(folder);
        LogTime.setZone(job.settings().presentation().zone());
        job.remarks().forEach(remark -> console.remark(messages, "definition.remark", remark.in(messages)));
        return job;
    }

    /** The passwords of the table that {@code BUDGET_PASSWORDS} names; none without it. */
    Passwords passwords() {
        return variable("BUDGET_PASSWORDS")
                .map(file -> Passwords.of(PasswordsFile.read(Path.of(file))))
                .orElseGet(Passwords::none);
    }

    /** Refuses to go on without the folder of the submissions. */
    void needInput(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new NotThereException(messages.text("run.no-input", folder.toString()));
        }
    }

    /** Answers in lines for people, or as one object for programs. */
    void answer(List<String> lines, Map<String, Object> object) {
        if (options.isJson()) {
            console.answer(JsonMapper.shared().writeValueAsString(object));
        } else {
            lines.forEach(line -> console.answer(Showing.of(line)));
        }
    }
}
