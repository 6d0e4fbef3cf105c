package budget.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** An invented unit whose ten forms and target tables agree with one another, every amount typed, none worked out. */
public final class SoundUnit {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private static final List<String> SORTS = List.of(
            "school",
            "hospital",
            "construction",
            "transfers",
            "carried",
            "negative",
            "equipment",
            "no-projects",
            "own-money",
            "yuan",
            "three-decimals");

    private final String name;
    private final List<TypedSheet> formulated;
    private final List<TypedSheet> sheets;

    private SoundUnit(String name, List<TypedSheet> formulated, List<TypedSheet> sheets) {
        this.name = name;
        this.formulated = List.copyOf(formulated);
        this.sheets = List.copyOf(sheets);
    }

    public static List<SoundUnit> all() {
        return SampleUnits.units().stream().map(SoundUnit::of).toList();
    }

    /** Units of the sample and of other sorts, all amounts typed and exact. */
    public static List<SoundUnit> typed() {
        return Stream.concat(all().stream(), ofOtherSorts().stream()).toList();
    }

    /** Units of the sorts that the sample does not have. */
    public static List<SoundUnit> ofOtherSorts() {
        return sorts().map(SoundUnit::of).toList();
    }

    /** The same units, their sums worked out by formulas. */
    public static List<SoundUnit> withFormulas(List<SoundUnit> units) {
        return units.stream().map(unit -> unit.with(unit.formulated)).toList();
    }

    private static Stream<SampleUnit> sorts() {
        return SORTS.stream().map(sort -> UnitText.readFrom("/sound/" + sort + ".txt"));
    }

    private static SoundUnit of(SampleUnit unit) {
        List<TypedSheet> filled = FormFiller.fill(unit);
        return new SoundUnit(
                unit.budget().name(),
                filled,
                filled.stream().map(CellManners::withoutFormulas).toList());
    }

    /**
     * Units whose money goes down to 分, while each cell of the ten forms is rounded for itself to 0.01 万元; the target
     * tables stay in 元.
     */
    public static List<SoundUnit> roundedCellByCell(Random random) {
        return Stream.of(
                        SampleUnits.units().stream(),
                        sorts(),
                        Stream.of(ManyProjects.unit(200), ManyProjects.unit(320)))
                .flatMap(units -> units)
                .map(unit -> of(inFen(unit, random)).rounded())
                .toList();
    }

    private static SampleUnit inFen(SampleUnit unit, Random random) {
        List<Money> money = unit.budget().money().stream()
                .map(one -> new Money(
                        one.source(),
                        one.function(),
                        one.economic(),
                        one.project(),
                        one.yuan()
                                .add(BigDecimal.valueOf(random.nextInt(9_999), 2))
                                .setScale(2, RoundingMode.HALF_UP)))
                .toList();
        List<Manner> manners = new ArrayList<>(unit.manners());
        manners.add(Manner.YUAN);
        return new SampleUnit(
                unit.code(),
                new UnitBudget(unit.budget().name(), money, unit.budget().targets()),
                java.util.Set.copyOf(manners));
    }

    private SoundUnit rounded() {
        List<TypedSheet> rounded = new ArrayList<>(sheets);
        for (int form = 0; form < 10; form++) {
            rounded.set(form, rounded.get(form).mapCells(SoundUnit::inTenThousands));
        }
        return with(rounded);
    }

    private static TypedCell inTenThousands(TypedCell cell) {
        if (cell.isWords()) {
            return cell.withText(cell.text().replace("单位：元", "单位：万元"));
        }
        return cell.isNumber() && !cell.text().equals("0")
                ? cell.withText(cell.value()
                        .divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP)
                        .toPlainString())
                : cell;
    }

    List<TypedSheet> sheets() {
        return sheets;
    }

    /** The sheets with formulas for their sums. */
    List<TypedSheet> formulated() {
        return formulated;
    }

    SoundUnit with(List<TypedSheet> others) {
        return new SoundUnit(name, formulated, others);
    }

    public byte[] xlsx() {
        return FixedWorkbook.xlsx(sheets);
    }

    /** The same tables in a document, as people leave them. */
    public byte[] docx(Random habits) {
        DocumentXml xml = new DocumentXml();
        DocumentPainter painter = DocumentPainter.ofHabits(xml, habits);
        sheets.forEach(painter::paint);
        return TextDocument.ofBody(xml.toString()).docx();
    }

    @Override
    public String toString() {
        return name;
    }
}
