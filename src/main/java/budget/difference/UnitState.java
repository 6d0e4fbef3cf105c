package budget.difference;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The states of one unit's files in a publication. */
record UnitState(List<FileState> files) {

    static final UnitState NONE = new UnitState(List.of());

    UnitState {
        files = List.copyOf(files);
    }

    /** The file whose figures are in the totals. */
    Optional<FileState> counted() {
        return first(FileState::counted);
    }

    Optional<FileState> first(Predicate<FileState> condition) {
        return files.stream().filter(condition).findFirst();
    }

    /** The line with the unit's state: the latest submission where it is held back, else the one that counts. */
    Optional<FileState> leading() {
        return first(FileState::isLeftOut)
                .or(this::counted)
                .or(() -> first(FileState::isOtherLevel))
                .or(() -> first(file -> true));
    }
}
