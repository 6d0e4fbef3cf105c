package budget.sample;

import java.util.Arrays;

/** Where money comes from: a line of 表1 and a column of 表2. */
enum Source {
    GENERAL("一般财力", Budget.GENERAL, "一、本年收入/1.一般公共预算拨款/其中：一般财力", 2),
    GENERAL_TRANSFER("上级一般转移", Budget.GENERAL, "一、本年收入/1.一般公共预算拨款/上级一般公共预算安排转移支付", 3),
    FUNDS("政府性基金", Budget.FUNDS, "一、本年收入/2.基金预算拨款/其中：政府性基金收入", 4),
    FUNDS_TRANSFER("上级基金转移", Budget.FUNDS, "一、本年收入/2.基金预算拨款/上级政府性基金安排转移支付", 5),
    CAPITAL("国有资本", Budget.CAPITAL, "一、本年收入/3.国有资本经营预算拨款/其中：国有资本经营收入", 6),
    CAPITAL_TRANSFER("上级国资转移", Budget.CAPITAL, "一、本年收入/3.国有资本经营预算拨款/上级国有资本经营预算安排转移支付", 7),
    FISCAL_ACCOUNT("财政专户", Budget.NON_FISCAL, "一、本年收入/4.财政专户核拨", 8),
    BUSINESS("事业收入", Budget.NON_FISCAL, "一、本年收入/5.单位资金/其中：事业收入", 9),
    FROM_ABOVE("上级补助", Budget.NON_FISCAL, "一、本年收入/5.单位资金/上级补助收入", 9),
    OPERATING("经营收入", Budget.NON_FISCAL, "一、本年收入/5.单位资金/事业单位经营收入", 9),
    OTHER("其他收入", Budget.NON_FISCAL, "一、本年收入/5.单位资金/其他收入", 9),
    CARRIED_GENERAL("结转一般", Budget.GENERAL, "二、上年结转结余/1.财政拨款结转/其中：一般公共预算拨款", 10),
    CARRIED_FUNDS("结转基金", Budget.FUNDS, "二、上年结转结余/1.财政拨款结转/基金预算拨款", 10),
    CARRIED_CAPITAL("结转国资", Budget.CAPITAL, "二、上年结转结余/1.财政拨款结转/国有资本经营预算拨款", 10),
    CARRIED_ACCOUNT("结转专户", Budget.NON_FISCAL, "二、上年结转结余/2.非财政拨款结转结余/其中：财政专户核拨", 11),
    CARRIED_UNIT("结转单位资金", Budget.NON_FISCAL, "二、上年结转结余/2.非财政拨款结转结余/单位资金", 11);

    /** The budgets of the Budget Law, and money outside them. */
    enum Budget {
        GENERAL,
        FUNDS,
        CAPITAL,
        NON_FISCAL
    }

    private final String word;
    private final Budget budget;
    private final String line;
    private final int column;

    Source(String word, Budget budget, String line, int column) {
        this.word = word;
        this.budget = budget;
        this.line = line;
        this.column = column;
    }

    static Source named(String word) {
        return Arrays.stream(values())
                .filter(source -> source.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No source of money is called " + word));
    }

    Budget budget() {
        return budget;
    }

    boolean isFiscal() {
        return budget != Budget.NON_FISCAL;
    }

    /** Whether this is the line of 表1 at the path, or one below it. */
    boolean isOnLine(String path) {
        return line.equals(path) || line.startsWith(path + "/");
    }

    /** The column of 表2, counted from 总计 = 0. */
    int column() {
        return column;
    }
}
