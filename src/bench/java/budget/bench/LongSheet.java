package budget.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, 表7, with any number of projects: twelve cells of money to a row. */
final class LongSheet {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private LongSheet() {}

    static void write(Path file, int projects) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Default Extension='xml' ContentType='application/xml'/>"
                            + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>"
                            + "</Types>");
            part(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + NAMESPACE + "' xmlns:r='" + RELATIONSHIPS
                            + "'><sheets><sheet name='表7' sheetId='1' r:id='rId1'/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            BufferedWriter sheet = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
            rows(sheet, projects);
            sheet.flush();
            zip.closeEntry();
        }
    }

    private static String relationship(String kind, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1'"
                + " Type='" + RELATIONSHIPS + "/" + kind + "' Target='" + target + "'/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void rows(BufferedWriter sheet, int projects) throws IOException {
        sheet.write("<worksheet xmlns='" + NAMESPACE + "'><sheetData>");
        words(sheet, 1, "项目支出情况表");
        words(sheet, 2, "编制单位：某某局", "单位：元");
        words(
                sheet,
                3,
                "科目编码",
                "科目名称",
                "项目名称",
                "项目支出合计",
                "工资福利支出",
                "商品和服务支出",
                "对个人和家庭的补助",
                "债务利息及费用支出",
                "资本性支出（基本建设）",
                "资本性支出",
                "对企业补助（基本建设）",
                "对企业补助",
                "对社会保障基金补助",
                "其他支出");
        long all = 0;
        for (int project = 0; project < projects; project++) {
            all += row(sheet, 4 + project, project);
        }
        int last = 4 + projects;
        sheet.write("<row r='" + last + "'>" + text("A" + last, "合计") + number("D" + last, all) + "</row>");
        sheet.write("</sheetData></worksheet>");
    }

    /** A project with ten parts that make up its total. */
    private static long row(BufferedWriter sheet, int row, int project) throws IOException {
        sheet.write("<row r='" + row + "'>" + text("A" + row, "2010399") + text("C" + row, "项目" + project));
        long total = 0;
        StringBuilder parts = new StringBuilder();
        for (int part = 0; part < 10; part++) {
            long amount = (project * 31L + part * 17L) % 90_000 + 100;
            total += amount;
            parts.append(number((char) ('E' + part) + Integer.toString(row), amount));
        }
        sheet.write(number("D" + row, total) + parts + "</row>");
        return total;
    }

    private static void words(BufferedWriter sheet, int row, String... words) throws IOException {
        sheet.write("<row r='" + row + "'>");
        for (int i = 0; i < words.length; i++) {
            sheet.write(text((char) ('A' + i) + Integer.toString(row), words[i]));
        }
        sheet.write("</row>");
    }

    private static String text(String at, String words) {
        return "<c r='" + at + "' t='inlineStr'><is><t>" + words + "</t></is></c>";
    }

    private static String number(String at, long amount) {
        return "<c r='" + at + "'><v>" + amount + "</v></c>";
    }
}
