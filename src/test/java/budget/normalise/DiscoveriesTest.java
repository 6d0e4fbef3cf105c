package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.sample.Reading;
import budget.submission.Repair;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A workbook may have 20,000 mistakes; what could be mended is none of them. */
class DiscoveriesTest {

    private static final SheetCell CELL = new SheetCell("表3", new CellAddress(1, 0));

    private final Discoveries discoveries = new Discoveries(Reading.sampleJob().codes());

    @Test
    void twentyThousandMistakesAreTheMost() {
        IntStream.rangeClosed(0, 20_000).forEach(i -> discoveries.find(Finding.ofFile(FindingCode.MACROS)));

        assertThat(discoveries.areTooMany()).isTrue();
        assertThat(discoveries.overfull().arguments()).isEqualTo(List.of("20001", "20000"));
    }

    @Test
    void repairsAreNoMistakesButTheirOwnNumberIsBounded() {
        Repair repair = new Repair(CELL, Repair.Kind.FORMAT, "１", "1");
        IntStream.range(0, 200_000).forEach(i -> discoveries.repaired(repair));
        assertThat(discoveries.areTooMany()).isFalse();

        discoveries.repaired(repair);

        assertThat(discoveries.areTooMany()).isTrue();
        assertThat(discoveries.overfull().arguments()).isEqualTo(List.of("200001", "200000"));
    }
}
