package budget.publish;

import budget.consolidate.AnalysedUnit;
import budget.consolidate.UnitCells;
import budget.consolidate.UnitLines.ByEconomic;
import budget.consolidate.UnitLines.ByFunction;
import budget.consolidate.UnitLines.Project;
import budget.consolidate.UnitRows;
import budget.dataset.DataTable;
import budget.model.Amount;
import budget.model.HeadlineAmounts;
import budget.published.PublishedFacts;
import budget.submission.Repair;
import budget.submission.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file that was read contributes to a publication.
 *
 * @param mended how often the reader repaired what
 * @param checks how the rules turned out; nothing where the file does not count
 * @param unit what is shown of the unit; nothing where the file does not count
 */
public record Contribution(
        Label label,
        Lines lines,
        Map<Repair.Kind, Integer> mended,
        Optional<CheckSums.Packed> checks,
        Optional<AnalysedUnit> unit) {

    public Contribution {
        mended = Map.copyOf(mended);
    }

    /** The same with its lines in another place. */
    Contribution at(Lines place) {
        return new Contribution(label, place, mended, checks, unit);
    }

    /** Where its lines of facts are; nothing where the file does not count. */
    public Optional<PublishedFacts.Place> facts() {
        int at = ContributedLines.TABLES.indexOf(DataTable.FACTS);
        return unit.map(of -> new PublishedFacts.Place(label.unit, lines.places[at], lines.lengths[at]));
    }

    /** Whether both contribute the same, wherever the lines are and whenever it was proven. */
    public boolean isLike(Contribution other) {
        return lines.sha256.equals(other.lines.sha256)
                && Arrays.equals(lines.lengths, other.lines.lengths)
                && mended.equals(other.mended)
                && (isOfCounted() ? other.isOfCounted() && isCountedLike(other) : !other.isOfCounted());
    }

    private boolean isOfCounted() {
        return unit.isPresent() && checks.isPresent();
    }

    private boolean isCountedLike(Contribution other) {
        return unit.orElseThrow().isLike(other.unit.orElseThrow())
                && checks.orElseThrow().areLike(other.checks.orElseThrow());
    }

    /**
     * Of what a contribution is, in the order of standings.
     *
     * @param key of all that it depends on
     * @param proven the day on which it was last made, since 1970
     */
    public record Label(String unit, String path, String key, long proven) {}

    /**
     * Where its lines are: of each table that has lines by unit, in one file each or all behind one another.
     *
     * @param sha256 of all lines, table after table
     */
    @SuppressWarnings("ArrayRecordComponent") // ten numbers for each of ten thousand files; compared in isLike
    public record Lines(long[] places, long[] lengths, String sha256) {}

    /**
     * A contribution as it is kept.
     *
     * @param counted what of it only a file that counts has
     */
    public record Kept(
            Label label,
            Lines lines,
            Map<Repair.Kind, Integer> mended,
            @Nullable Counted counted) {

        /** With rows under the numbers that they have there. */
        public static Kept of(Contribution contribution, UnitRows rows) {
            return new Kept(
                    contribution.label,
                    contribution.lines,
                    contribution.mended,
                    contribution
                            .unit
                            .map(unit -> new Counted(
                                    contribution.checks.orElseThrow(),
                                    unit.cells().packed(rows),
                                    unit.byFunction(),
                                    unit.byEconomic(),
                                    unit.byUnit(),
                                    unit.projects(),
                                    unit.headline()))
                            .orElse(null));
        }

        /** The contribution of this submission, whose rows have these numbers. */
        public Contribution with(Standing standing, UnitRows rows) {
            return new Contribution(
                    label,
                    lines,
                    mended,
                    Optional.ofNullable(counted).map(Counted::checks),
                    Optional.ofNullable(counted).map(figures -> figures.of(standing, rows)));
        }
    }

    /** What a file that counts contributes beside its lines. */
    public record Counted(
            CheckSums.Packed checks,
            UnitCells.Packed cells,
            List<ByFunction> byFunction,
            List<ByEconomic> byEconomic,
            List<Optional<Amount>> byUnit,
            List<Project> projects,
            HeadlineAmounts headline) {

        public Counted {
            byFunction = List.copyOf(byFunction);
            byEconomic = List.copyOf(byEconomic);
            byUnit = List.copyOf(byUnit);
            projects = List.copyOf(projects);
            Objects.requireNonNull(headline);
        }

        private AnalysedUnit of(Standing standing, UnitRows rows) {
            return new AnalysedUnit(
                    standing.sender().orElseThrow(),
                    new UnitCells(rows, cells),
                    byFunction,
                    byEconomic,
                    byUnit,
                    projects,
                    headline);
        }
    }
}
