package budget.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A line of the log stays one line, whatever a file is called. */
class LogLineTest {

    @Test
    void isWordsAndValues() {
        assertThat(LogLine.of("20230201T000000Z-1", "unit")
                        .and("unit", "103001")
                        .and("blocking", 2))
                .hasToString("run=20230201T000000Z-1 event=unit unit=103001 blocking=2");
    }

    @Test
    void aValueThatCouldBeTakenForMoreStandsInQuotes() {
        assertThat(LogLine.of("1", "unit")
                        .and("file", "a b.xlsx")
                        .and("reason", "")
                        .and("cell", "表=2\"\\"))
                .hasToString("run=1 event=unit file=\"a b.xlsx\" reason=\"\" cell=\"表=2\\\"\\\\\"");
    }

    @Test
    void whatDoesNotShowIsWrittenAsItsNumber() {
        assertThat(LogLine.of("1", "unit").and("file", "a\r\nevent=end\u2028\u202E\u0085\u001B[2J\uD800.xlsx"))
                .hasToString(
                        "run=1 event=unit file=\"a\\u000D\\u000Aevent=end\\u2028\\u202E\\u0085\\u001B[2J\\uD800.xlsx\"");
    }

    @Test
    void rareCharactersOfNamesAreLeftAsTheyAre() {
        assertThat(Showing.of("𠮷\uE000\uD888\uDF4A🏛")).isEqualTo("𠮷\uE000\uD888\uDF4A🏛");
    }
}
