package budget.check;

import budget.definition.JobDefinition;
import budget.definition.UnitRegister;
import budget.model.Amount;
import budget.published.EarlierPublication;
import budget.published.PublishedFacts;
import budget.reconcile.Before;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The amounts of each unit in the current publication, and in last year's; read on first use. */
public final class OtherTimes {

    private final UnitRegister register;
    private final Optional<EarlierPublication> standing;
    private final Optional<EarlierPublication> lastYear;

    private OtherTimes(
            UnitRegister register, Optional<EarlierPublication> standing, Optional<EarlierPublication> lastYear) {
        this.register = register;
        this.standing = standing;
        this.lastYear = lastYear;
    }

    /** Those of a job with its publications in this folder. */
    public static OtherTimes of(JobDefinition job, Path output) {
        return of(job, output, List.of());
    }

    /** The same where it is known in which places the facts of the current publication are. */
    public static OtherTimes of(JobDefinition job, Path output, List<PublishedFacts.Place> facts) {
        try {
            Optional<String> folder = job.settings().folders().lastYear();
            return new OtherTimes(
                    job.register(),
                    EarlierPublication.standing(output, job.settings().name())
                            .map(publication -> publication.with(facts)),
                    folder.isEmpty() ? Optional.empty() : EarlierPublication.standing(Path.of(folder.get())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unit's amounts at other times, without those of these bytes. */
    public List<Before> of(String unit, String sha256) {
        try {
            List<Before> before = new ArrayList<>();
            if (standing.isPresent()
                    && !standing.get().bytes(unit).orElse(sha256).equals(sha256)) {
                String name = standing.get().name();
                standing.get().total(unit).ifPresent(total -> before.add(Before.standing(name, total)));
            }
            if (lastYear.isPresent()) {
                String name = lastYear.get().name();
                totalLastYear(unit).ifPresent(total -> before.add(Before.lastYear(name, total)));
            }
            return before;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The total of the unit, or of all those it was merged of. */
    private Optional<Amount> totalLastYear(String unit) throws IOException {
        Optional<Amount> sum = Optional.empty();
        for (String code : register.codesBefore(unit)) {
            sum = Amount.sum(sum, lastYear.orElseThrow().total(code));
        }
        return sum;
    }
}
