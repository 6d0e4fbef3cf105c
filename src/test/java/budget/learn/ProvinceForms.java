package budget.learn;

import budget.sample.TextWorkbook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sample workbooks of an invented province in many styles, with what each amount cell means. */
final class ProvinceForms {

    private static final Map<String, String> FUNCTIONS = new LinkedHashMap<>();
    private static final Map<String, String> ECONOMIC = new LinkedHashMap<>();

    static {
        FUNCTIONS.put("205", "教育支出");
        FUNCTIONS.put("20502", "普通教育");
        FUNCTIONS.put("2050202", "小学教育");
        FUNCTIONS.put("2050203", "初中教育");
        FUNCTIONS.put("208", "社会保障和就业支出");
        FUNCTIONS.put("20805", "行政事业单位养老支出");
        FUNCTIONS.put("2080505", "机关事业单位基本养老保险缴费支出");
        ECONOMIC.put("301", "工资福利支出");
        ECONOMIC.put("30101", "基本工资");
        ECONOMIC.put("30102", "津贴补贴");
        ECONOMIC.put("302", "商品和服务支出");
        ECONOMIC.put("30201", "办公费");
    }

    /** What an amount cell means. */
    record Meaning(String row, String column, BigDecimal amount) {}

    private final ProvinceStyle style;
    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Meaning> meanings = new LinkedHashMap<>();
    private String sheet = "";
    private int row;

    private ProvinceForms(ProvinceStyle style, long seed) {
        this.style = style;
        this.random = new Random(seed);
        if (style.oneSheet()) {
            begin("全部表格");
        }
        List<long[]> figures = functionFigures();
        summary(figures);
        spending(figures);
        basic(figures);
        threePublic();
        projects();
    }

    static ProvinceForms of(ProvinceStyle style, long seed) {
        return new ProvinceForms(style, seed);
    }

    TextWorkbook workbook() {
        List<String> sheets = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("#sheet") && !text.isEmpty()) {
                sheets.add(text.toString());
                text.setLength(0);
            }
            text.append(line).append('\n');
        }
        sheets.add(text.toString());
        return TextWorkbook.of(sheets.toArray(String[]::new));
    }

    /** By sheet and cell, such as {@code 全部表格!C7}. */
    Map<String, Meaning> meanings() {
        return Collections.unmodifiableMap(meanings);
    }

    private void begin(String name) {
        lines.add("#sheet " + name);
        sheet = name;
        row = 0;
    }

    private void title(String name, String title) {
        if (!style.oneSheet()) {
            begin(name);
        }
        line(List.of("2025年" + title));
        line(List.of("部门名称：云岭省青禾县教育局", "单位：" + (style.inYuan() ? "元" : "万元")));
    }

    private void line(List<String> cells) {
        lines.add(String.join(" | ", cells));
        row++;
    }

    private void figures(String label, List<String> keys, List<String> columns, long... amounts) {
        List<String> cells = new ArrayList<>(keys);
        for (int at = 0; at < amounts.length; at++) {
            cells.add(put(label, columns.get(at), keys.size() + at, amounts[at]));
        }
        line(cells);
    }

    /** An amount in 分 as the sheet prints it; nothing for 0. */
    private String put(String label, String column, int at, long fen) {
        if (fen == 0) {
            return "";
        }
        BigDecimal printed = BigDecimal.valueOf(fen, style.inYuan() ? 2 : 6);
        String cell = sheet + "!" + (char) ('A' + at) + (row + 1);
        meanings.put(cell, new Meaning(label, column, BigDecimal.valueOf(fen, 2)));
        return printed.stripTrailingZeros().toPlainString();
    }

    /** A multiple of 100 元, so that it has two decimals in 万元. */
    private long money() {
        return (1 + random.nextInt(9000)) * 10_000L;
    }

    /** 基本支出 and 项目支出 of each code, parents being sums. */
    private List<long[]> functionFigures() {
        long[] primary = {money(), money()};
        long[] middle = {money(), money()};
        long[] pension = {money(), 0};
        long[] school = {primary[0] + middle[0], primary[1] + middle[1]};
        return List.of(school, school, primary, middle, pension, pension, pension);
    }

    private static long total(long[] figures) {
        return figures[0] + figures[1];
    }

    private void summary(List<long[]> figures) {
        title("收支总表", "部门收支总表");
        line(List.of("收入", "<", "支出", "<"));
        line(List.of("项目", "预算数", "项目", "预算数"));
        long all = total(figures.get(0)) + total(figures.get(4));
        long fund = money();
        String[] left = {"一、一般公共预算拨款收入", "二、政府性基金预算拨款收入", "三、事业收入"};
        long[] income = {all - fund, fund, 0};
        String[] names = style.numbered()
                ? new String[] {"一、教育支出", "二、社会保障和就业支出", "三、住房保障支出"}
                : new String[] {"205 教育支出", "208 社会保障和就业支出", "221 住房保障支出"};
        long[] outlay = {total(figures.get(0)), total(figures.get(4)), 0};
        for (int at = 0; at < 3; at++) {
            side(left[at], income[at], names[at], outlay[at]);
        }
        side("收入总计", all, "支出总计", all);
    }

    private void side(String left, long income, String right, long outlay) {
        String key = right.matches("[0-9].*") ? right.substring(0, 3) : right;
        line(List.of(left, put(left, "预算数", 1, income), right, put(key, "预算数", 3, outlay)));
    }

    private void spending(List<long[]> figures) {
        title("支出总表", "部门支出总表");
        List<String> columns = List.of("合计", "基本支出", "项目支出");
        header(columns, "科目编码", "科目名称", 3);
        int at = 0;
        long basic = figures.get(0)[0] + figures.get(4)[0];
        long project = figures.get(0)[1] + figures.get(4)[1];
        if (style.totalFirst()) {
            total(columns, 3, basic + project, basic, project);
        }
        for (Map.Entry<String, String> code : FUNCTIONS.entrySet()) {
            long[] one = figures.get(at++);
            figures(code.getKey(), keys(code, 3), columns, total(one), one[0], one[1]);
        }
        if (!style.totalFirst()) {
            total(columns, 3, basic + project, basic, project);
        }
    }

    private void header(List<String> columns, String code, String name, int parts) {
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        switch (style.codes()) {
            case ONE -> {
                upper.addAll(List.of(code, name));
                lower.addAll(List.of("^", "^"));
            }
            case THREE -> {
                upper.addAll(parts == 3 ? List.of(code, "<", "<", name) : List.of(code, "<", name));
                lower.addAll(parts == 3 ? List.of("类", "款", "项", "^") : List.of("类", "款", "^"));
            }
            case WITH_NAME -> {
                upper.add(code + "及名称");
                lower.add("^");
            }
        }
        upper.add("2025年预算");
        columns.stream().skip(1).forEach(column -> upper.add("<"));
        lower.addAll(columns);
        line(upper);
        line(lower);
    }

    private List<String> keys(Map.Entry<String, String> code, int parts) {
        String digits = code.getKey();
        return switch (style.codes()) {
            case ONE -> List.of("'" + digits, code.getValue());
            case THREE -> {
                List<String> cells = new ArrayList<>();
                cells.add("'" + digits.substring(0, 3));
                cells.add(digits.length() > 3 ? "'" + digits.substring(3, 5) : "");
                if (parts == 3) {
                    cells.add(digits.length() > 5 ? "'" + digits.substring(5, 7) : "");
                }
                cells.add(code.getValue());
                yield cells;
            }
            case WITH_NAME -> List.of(digits + " " + code.getValue());
        };
    }

    private void total(List<String> columns, int parts, long... amounts) {
        List<String> keys = new ArrayList<>();
        int before =
                style.codes() == ProvinceStyle.Codes.ONE ? 1 : style.codes() == ProvinceStyle.Codes.THREE ? parts : 0;
        for (int at = 0; at < before; at++) {
            keys.add("");
        }
        keys.add("合计");
        figures("合计", keys, columns, amounts);
    }

    private void basic(List<long[]> figures) {
        title("基本支出表", "一般公共预算基本支出表");
        List<String> columns = List.of("合计", "人员经费", "公用经费");
        header(columns, "经济分类科目编码", "经济分类科目名称", 2);
        long whole = figures.get(0)[0] + figures.get(4)[0];
        long office = whole / 4 / 10_000 * 10_000;
        long pay = (whole - office) / 3 / 10_000 * 10_000;
        long[] people = {whole - office, pay, whole - office - pay, 0, 0};
        long[] rest = {0, 0, 0, office, office};
        int at = 0;
        for (Map.Entry<String, String> code : ECONOMIC.entrySet()) {
            figures(code.getKey(), keys(code, 2), columns, people[at] + rest[at], people[at], rest[at]);
            at++;
        }
        total(columns, 2, whole, whole - office, office);
    }

    private void threePublic() {
        title("三公经费表", "“三公”经费支出表");
        long abroad = money();
        long guests = money();
        long cars = money();
        long fuel = money();
        if (style.publicAcross()) {
            List<String> columns = List.of("合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行费", "公务接待费");
            line(List.of("合计", "因公出国（境）费", "公务用车购置及运行费", "<", "<", "公务接待费"));
            line(List.of("^", "^", "小计", "公务用车购置费", "公务用车运行费", "^"));
            long[] amounts = {abroad + guests + cars + fuel, abroad, cars + fuel, cars, fuel, guests};
            List<String> cells = new ArrayList<>();
            for (int at = 0; at < amounts.length; at++) {
                String label = columns.get(at).equals("小计") ? "公务用车购置及运行费" : columns.get(at);
                cells.add(put(label, "", at, amounts[at]));
            }
            line(cells);
            return;
        }
        line(List.of("项目", "预算数"));
        List<String> columns = List.of("预算数");
        figures("因公出国（境）费", List.of("1.因公出国（境）费"), columns, abroad);
        figures("公务接待费", List.of("2.公务接待费"), columns, guests);
        figures("公务用车购置及运行费", List.of("3.公务用车购置及运行费"), columns, cars + fuel);
        figures("公务用车购置费", List.of("其中：（1）公务用车购置费"), columns, cars);
        figures("公务用车运行费", List.of("（2）公务用车运行费"), columns, fuel);
        figures("合计", List.of("合计"), columns, abroad + guests + cars + fuel);
    }

    private void projects() {
        title("项目支出表", "项目支出明细表");
        List<String> names = List.of("校舍维修", "营养餐补助", "信息化建设");
        List<String> columns = List.of("合计", "财政拨款", "其他资金");
        long all = 0;
        long allOther = 0;
        line(
                style.plainProjects()
                        ? List.of("项目名称", "合计", "财政拨款", "其他资金", "项目负责人", "设备数量")
                        : List.of("科目编码", "科目名称", "项目名称", "合计", "财政拨款", "其他资金"));
        for (String name : names) {
            long own = money();
            long other = money();
            List<String> keys = style.plainProjects() ? List.of(name) : List.of("'2050202", "小学教育", name);
            figures(name, keys, columns, own + other, own, other);
            all += own;
            allOther += other;
        }
        List<String> keys = style.plainProjects() ? List.of("合计") : List.of("", "", "合计");
        figures("合计", keys, columns, all + allOther, all, allOther);
    }
}
