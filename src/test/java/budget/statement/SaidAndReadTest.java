package budget.statement;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.sample.Reading;
import budget.statement.Narrative.Passage;
import budget.statement.StatementRows.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every sentence of the pack, said with random figures, is read back with the same ones. */
class SaidAndReadTest {

    private static final int ROUNDS = 20;

    private final Random random = new Random(20230131);

    @Test
    void whatIsSaidWithRandomFiguresIsReadBack() {
        int read = 0;
        for (StatementSection section : Reading.sampleJob().statements().sections()) {
            for (SentenceForm form : section.forms()) {
                boolean isNamed = form.rows().kind() == Kind.ONE || form.rows().kind() == Kind.NAMED;
                if (isNamed && !section.isAnywhere() && form.slots().stream().anyMatch(Slot::isNumber)) {
                    for (int round = 0; round < ROUNDS; round++) {
                        readBack(section, form);
                        read++;
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(500);
    }

    private void readBack(StatementSection section, SentenceForm form) {
        List<String> rows = List.copyOf(form.rows().named().keySet());
        String row = rows.get(random.nextInt(rows.size()));
        Map<String, SlotValue> values = new HashMap<>();
        Map<String, BigDecimal> said = new TreeMap<>();
        for (Slot slot : form.wordings().get(0).slots().toList()) {
            if (slot.isNumber()) {
                BigDecimal number = number(slot, form.signOf(slot.name()).isPresent());
                values.put(slot.name(), SlotValue.of(number));
                said.put(slot.name(), number.stripTrailingZeros());
            } else if (slot.kind() == Slot.Kind.ROW) {
                values.put(slot.name(), SlotValue.of(row));
            } else if (slot.kind() != Slot.Kind.WORD) {
                values.put(slot.name(), SlotValue.of("某某单位"));
            }
        }
        String text = form.say(values).text();
        Map<String, BigDecimal> back = new TreeMap<>();
        NarrativeReader.read(
                        new Narrative(List.of(at(1, section.headings().get(0)), at(2, text))),
                        Reading.sampleJob().statements(),
                        (system, level, name, above) -> Optional.empty())
                .values()
                .stream()
                .filter(value -> value.isNumber() && value.table().equals(form.table()))
                .forEach(value -> back.put(value.slot(), value.number().stripTrailingZeros()));
        assertThat(back).as(text).isEqualTo(said);
    }

    private BigDecimal number(Slot slot, boolean isSigned) {
        int decimals = slot.kind() == Slot.Kind.COUNT ? 0 : random.nextInt(3);
        BigDecimal number = BigDecimal.valueOf(random.nextInt(10_000_000), decimals);
        return isSigned && random.nextBoolean() ? number.negate() : number;
    }

    private static Passage at(int line, String text) {
        return new Passage(new SheetCell("正文", new CellAddress(line, 0)), text);
    }
}
