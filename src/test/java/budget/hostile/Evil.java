package budget.hostile;

import java.util.List;
import java.util.Random;

/** Values that mean trouble where a number, a name, a place or a formula is expected. */
final class Evil {

    private static final List<String> NUMBERS = List.of(
            "NaN",
            "1E400",
            "-1E400",
            "INF",
            "Infinity",
            "-1",
            "999999999",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775808",
            "1E-400",
            "1E999999999",
            "1E2147483647",
            "1E-2147483648",
            "0x10",
            "１２",
            "1e",
            "--1",
            ".",
            "",
            " ",
            "+",
            "1,5",
            "4.9E-324",
            "123456789012345678901234567890",
            "9".repeat(500),
            "true",
            "_x0031_");

    private static final List<String> PLACES = List.of(
            "A0",
            "A-1",
            "XFD1048576",
            "XFE1",
            "ZZZZZZ1",
            "A1048577",
            "A4294967297",
            "1A",
            "",
            "A",
            "1",
            "A1:A1",
            "$A$1",
            "R1C1",
            "AAAAAAAAAAAAAAAAAAAAAAA1",
            "A1:XFD1048576",
            "A-2147483648:B2147483647",
            "B2:A1",
            "A1:",
            ":",
            "表1");

    private static final List<String> WORDS = List.of(
            "../../../../etc/passwd",
            "/etc/passwd",
            "file:///etc/passwd",
            "http://localhost:1/",
            "\\\\host\\share\\a",
            "\u202e表1",
            "😀",
            "a\u0007b",
            "&#xD83D;",
            "&#10;",
            "&#x7;",
            "_xD83D_",
            "_x0000_",
            "_x000A_",
            "=1+1",
            "@SUM(A1)",
            "-2+3",
            "+cmd|' /C calc'!A0",
            "&evil;",
            "&lt;script&gt;",
            "合计",
            "合 计",
            "单位：元",
            "编制单位：某局",
            "（1）",
            "单位：" + " ".repeat(199),
            "：".repeat(300),
            "其中：",
            "201",
            "2010350 事业运行",
            "本表为空表",
            "涉密项目不公开",
            "x".repeat(40_000),
            "表".repeat(20_000),
            "[".repeat(3_000),
            "\"".repeat(999),
            "(".repeat(9_000),
            "{0}",
            "%s%n",
            "worksheet");

    private static final List<String> FORMULAS = List.of(
            "SUM(A1:XFD1048576)",
            "SUM(A:A)+SUM(1:1048576)",
            "A1",
            "C4",
            "C4+C5",
            "INDIRECT(\"A1:XFD1048576\")",
            "REPT(\"x\",1E9)",
            "SUMPRODUCT(A1:XFD99999*A1:XFD99999)",
            "OFFSET(A1,0,0,1048576,16384)",
            "(".repeat(4_000) + "1" + ")".repeat(4_000),
            "IF(".repeat(900) + "1" + ",1,1)".repeat(900),
            "-".repeat(8_000) + "1",
            "[1]Sheet1!A1",
            "WEBSERVICE(\"http://localhost:1/\")",
            "HYPERLINK(\"file:///etc/passwd\")",
            "1/0",
            "FACT(1E9)",
            "1E308*10",
            "#REF!",
            "A1&amp;A1",
            "{1,2;3",
            "DDE(\"cmd\",\"/C calc\",\"\")",
            "NOW()",
            "a".repeat(9_000));

    private Evil() {}

    static String number(Random random) {
        return one(NUMBERS, random);
    }

    static String place(Random random) {
        return one(PLACES, random);
    }

    static String word(Random random) {
        return one(WORDS, random);
    }

    static String formula(Random random) {
        return one(FORMULAS, random);
    }

    static String any(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> number(random);
            case 1 -> place(random);
            default -> word(random);
        };
    }

    static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
