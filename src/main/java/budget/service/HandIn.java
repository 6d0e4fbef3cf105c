package budget.service;

import budget.base.Sha256;
import budget.model.BudgetUnit;
import budget.service.FileCheck.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Puts checked files into the input folder, under the name of their unit, beside what it has handed in before. */
public final class HandIn {

    private final Path input;

    public HandIn(Path input) {
        this.input = input;
    }

    /** Hands files in; gives back the names they have there. The same bytes under such a name already are not put there twice. */
    public List<String> handIn(List<Path> files, Checked checked) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            Optional<BudgetUnit> unit = checked.parts().stream()
                    .filter(part -> part.file().equals(file))
                    .flatMap(part -> part.standing().sender().stream())
                    .findFirst();
            names.add(put(
                    input, file, unit.map(one -> one.code() + "-" + one.name()).orElseThrow()));
        }
        return names;
    }

    /** One at a time, so that two never take the same name. */
    private static synchronized String put(Path input, Path file, String unit) throws IOException {
        String sent = String.valueOf(file.getFileName());
        String ending = sent.substring(sent.lastIndexOf('.')).toLowerCase(Locale.ROOT);
        String stem = unit.replaceAll("[/\\\\\\p{Cntrl}<>:\"|?*]", "");
        String hash = Sha256.of(file);
        for (int number = 1; ; number++) {
            Path target = input.resolve(stem + (number == 1 ? "" : "-" + number) + ending);
            if (Files.exists(target)) {
                if (Sha256.of(target).equals(hash)) {
                    return String.valueOf(target.getFileName());
                }
                continue;
            }
            // Hidden files are no submissions: what a run sees is whole.
            Path aside = input.resolve(".handed-in-" + UUID.randomUUID());
            try {
                Files.copy(file, aside);
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
                return String.valueOf(target.getFileName());
            } finally {
                Files.deleteIfExists(aside);
            }
        }
    }
}
