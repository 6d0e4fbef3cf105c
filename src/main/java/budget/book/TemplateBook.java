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
            for (FormLayout form : job.forms()) {
                write(book, form, unit, approved);
            }
            approved.write(book, messages);
            book.finish();
        }
        return job.forms().size();
    }

    private void write(BookFile book, FormLayout form, Optional<BudgetUnit> unit, ApprovedFigures approved)
            throws IOException {
        String title =
                messages.text("template.title", job.settings().fiscalYear().toString(), form.name());
        String maker = messages.text("template.unit", unit.map(BudgetUnit::name).orElse(""));
        String money = messages.text("book.money", form.money().unit().printed());
        Style open = Style.LINE.with(Style.Fill.ASKED).opened();
        if (form.hasFields()) {
            TemplateTargets page = new TemplateTargets(form, messages);
            SheetWriter sheet = book.sheet(new SheetShape(book.free(form.form()), page.widths(), 0, 0, true, stamp()));
            page.write(sheet, title, maker, open, money);
        } else {
            FormColumns columns = FormColumns.toFillIn(form);
            TemplateForm page = new TemplateForm(columns, job, approved, messages);
            SheetWriter sheet = book.sheet(
                    new SheetShape(book.free(form.form()), page.widths(), FormHead.rows(columns), 0, true, stamp()));
            new FormHead(sheet, columns).write(title, maker, open, money);
            page.write(sheet);
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
}
