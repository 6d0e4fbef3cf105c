package budget.opening;

import budget.definition.ControlTotal;
import budget.definition.Disclosure;
import budget.jobfile.Place;
import budget.jobfile.PlacedMistake;
import budget.model.Amount;
import budget.waiver.Waiver;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A job folder that was made for the next year, and what a person has to decide about it.
 *
 * @param lastYear the publication of the year before; nothing where there is none
 * @param files the names of its files
 * @param codeLists the names of the new code lists
 * @param formerCodes units whose codes of the year before last were taken out of the register
 * @param mistakes why the folder cannot be run yet
 */
public record OpenedYear(
        Path folder,
        int year,
        Optional<Path> lastYear,
        List<String> files,
        List<String> codeLists,
        List<Line> changes,
        LeftBehind leftBehind,
        int formerCodes,
        List<Literal> literals,
        List<PlacedMistake> mistakes) {

    public OpenedYear {
        files = List.copyOf(files);
        codeLists = List.copyOf(codeLists);
        changes = List.copyOf(changes);
        literals = List.copyOf(literals);
        mistakes = List.copyOf(mistakes);
    }

    /** A line of the draft of {@code code-changes.csv} with the money of the codes before it. */
    public record Line(DraftedChange change, Optional<Amount> money) {}

    /** A year that is written as a number, at its place. */
    public record Literal(Place place, String year) {}

    /**
     * What was agreed for the year before only.
     *
     * @param disclosures decisions that are in the new folder without those who made them
     */
    public record LeftBehind(List<Waiver> waivers, List<ControlTotal> controls, List<Disclosure> disclosures) {

        public LeftBehind {
            waivers = List.copyOf(waivers);
            controls = List.copyOf(controls);
            disclosures = List.copyOf(disclosures);
        }
    }
}
