package budget.plan;

import budget.model.BudgetUnit;
import budget.submission.Withdrawals;
import java.util.List;
import java.util.Set;

/**
 * What a run would do, and why.
 *
 * @param files the files of the input folder, and those no longer there, in the order of the paths
 * @param jobFiles the files of the job folder that differ from those the standing publication was made with
 * @param newProgram whether that publication was made by another version of the program
 * @param units whose figures are to be worked out anew: the senders of what changed, and the units above them
 * @param isSettled whether the standing publication is known to be the result already
 * @param withdrawals the units that count in the standing publication and of which nothing is there any more
 */
public record RunPlan(
        List<File> files,
        List<String> jobFiles,
        boolean newProgram,
        List<BudgetUnit> units,
        boolean isSettled,
        Withdrawals withdrawals) {

    public RunPlan {
        files = List.copyOf(files);
        jobFiles = List.copyOf(jobFiles);
        units = List.copyOf(units);
    }

    /** The files of some fate. */
    public List<File> with(Set<Fate> fates) {
        return files.stream().filter(file -> fates.contains(file.fate())).toList();
    }

    /** The files that would be read. */
    public List<File> toRead() {
        return with(Set.of(Fate.NEW, Fate.CHANGED, Fate.READ_ANEW));
    }

    /** A file and what becomes of it. */
    public record File(String path, Fate fate) {}

    /** What becomes of a file. */
    public enum Fate {
        /** No file was at this path before. */
        NEW,
        /** Other bytes were at this path before. */
        CHANGED,
        /** The bytes are known, but were read with other forms, rules, code lists or program, or took too long the last time. */
        READ_ANEW,
        /** What was read from these bytes still holds. */
        KEPT,
        /** It cannot be read now. */
        UNREADABLE,
        /** It was counted on and is not there any more. */
        WITHDRAWN
    }
}
