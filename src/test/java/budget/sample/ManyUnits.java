package budget.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Any number of invented units, each a likeness of one of the sample's under a name and a code of its own. */
public final class ManyUnits {

    private static final int FIRST_CODE = 200_001;

    private ManyUnits() {}

    /** Writes so many into a folder: {@code ManyUnits FOLDER COUNT}. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    public static void write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        List<SampleUnit> likenesses = SampleUnits.units();
        for (int number = 0; number < count; number++) {
            SampleUnit likeness = likenesses.get(number % likenesses.size());
            String code = Integer.toString(FIRST_CODE + number);
            UnitBudget budget = likeness.budget();
            String name = budget.name() + "第" + (number + 1) + "分部";
            SampleUnit unit =
                    new SampleUnit(code, new UnitBudget(name, budget.money(), budget.targets()), likeness.manners());
            String file = code + " " + name + " 2023年部门预算" + SampleUnits.ending(likeness);
            Files.write(folder.resolve(file), SampleUnits.workbook(unit, likeness.code()));
        }
    }
}
