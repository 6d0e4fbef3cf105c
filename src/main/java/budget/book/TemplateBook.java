package budget.book;

import budget.base.Messages;
import budget.base.Sha256;
import budget.definition.JobDefinition;
import budget.form.FormColumns;
import budget.layout.FormLayout;
import budget.model.BudgetUnit;
import budget.ooxml.SheetShape;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The blank workbook that a unit fills in: a sheet for each form of the job. */
public final class TemplateBook {

    private static final String LAYOUTS = "layouts/";

    private final JobDefinition job;
    private final Messages messages;

    public TemplateBook(JobDefinition job) {
        this.job = job;
        this.messages = Messages.in(job.settings().presentation().language());
    }

    /**
     * Writes it.
     *
     * @param unit whose name and control totals are filled in
     * @return how many forms it has
     */
    public int write(Path target, Optional<BudgetUnit> unit) throws IOException {
        ApprovedFigures approved =
                new ApprovedFigures(job, unit.map(BudgetUnit::code).orElse(""));
        BookFile.Identity identity = new BookFile.Identity(
                job.settings().title(), stamp(), job.settings().fiscalYear());
        try (BookFile book = new BookFile(target, identity)) {
            String checks = book.reserve(messages.text("template.check.sheet"));
            List<Page> pages = pages(book, approved);
            check(book, checks, pages, unit);
            for (Page page : pages) {
                write(book, page, unit);
            }
            approved.write(book, messages);
            book.finish();
        }
        return job.forms().size();
    }

    private List<Page> pages(BookFile book, ApprovedFigures approved) {
        List<Page> pages = new ArrayList<>();
        for (FormLayout form : job.forms()) {
            FormColumns columns = FormColumns.toFillIn(form);
            Optional<TemplateForm> rows = form.hasFields()
                    ? Optional.empty()
                    : Optional.of(new TemplateForm(columns, job, approved, messages));
            pages.add(new Page(form, book.reserve(form.form()), columns, rows));
        }
        return pages;
    }

    /** The sheet of checks stands before the forms; it needs to know all their rows. */
    private void check(BookFile book, String name, List<Page> pages, Optional<BudgetUnit> unit) throws IOException {
        CheckSheet checks = new CheckSheet(name, job, messages);
        for (Page page : pages) {
            page.rows.ifPresent(rows -> checks.add(rows, page.sheet, job.rules().vocabulary()));
        }
        CheckSheet.Hand hand = new CheckSheet.Hand(
                unit.map(asked -> messages.text("template.check.unit", asked.code(), asked.name()))
                        .orElse(""),
                job.settings()
                        .presentation()
                        .deadline()
                        .map(day -> messages.text("template.check.deadline", day.toString()))
                        .orElse(""));
        checks.write(book, job.rules(), hand, stamp());
    }

    private void write(BookFile book, Page page, Optional<BudgetUnit> unit) throws IOException {
        FormLayout form = page.form;
        String title =
                messages.text("template.title", job.settings().fiscalYear().toString(), form.name());
        String maker = messages.text("template.unit", unit.map(BudgetUnit::name).orElse(""));
        String money = messages.text("book.money", form.money().unit().printed());
        Style open = Style.LINE.with(Style.Fill.ASKED).opened();
        if (page.rows.isEmpty()) {
            TemplateTargets targets = new TemplateTargets(form, messages);
            SheetWriter sheet = book.sheet(new SheetShape(page.sheet, targets.widths(), 0, 0, true, stamp()));
            targets.write(sheet, title, maker, open, money);
        } else {
            TemplateForm rows = page.rows.get();
            SheetWriter sheet = book.sheet(
                    new SheetShape(page.sheet, rows.widths(), FormHead.rows(page.columns), 0, true, stamp()));
            new FormHead(sheet, page.columns).write(title, maker, open, money);
            rows.write(sheet);
        }
    }

    /** The stamp: job, year and a digest of the layouts, by which an old template is recognised. */
    private String stamp() {
        return job.settings().name() + " " + job.settings().fiscalYear() + " " + digest();
    }

    private String digest() {
        StringBuilder layouts = new StringBuilder();
        new TreeMap<>(job.fingerprint().files()).forEach((name, sha256) -> {
            if (name.replaceFirst("^(base/)+", "").startsWith(LAYOUTS)) {
                layouts.append(name).append(' ').append(sha256).append('\n');
            }
        });
        return Sha256.of(layouts.toString()).substring(0, 12);
    }

    /**
     * A form on its sheet.
     *
     * @param rows none for a form of labelled cells
     */
    private record Page(FormLayout form, String sheet, FormColumns columns, Optional<TemplateForm> rows) {}
}
