package org.fleetmail.ui.internal.exchange;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.exchange.Mapping;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.Encodings;
import org.fleetmail.exchange.sheet.Sheet;
import org.fleetmail.exchange.sheet.SheetForm;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.FileDrop;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.SpokenName;
import org.fleetmail.ui.internal.look.Wait;

/** Which table, how it is read, and what its columns mean. */
final class TablePage extends WizardPage {
    private static final String[] ENDINGS = {"*.csv;*.tsv;*.txt;*.xlsx", "*.*"};

    private final Importing importing;
    private final Optional<Path> given;
    private Text file;
    private Combo kind;
    private Combo reading;
    private Label readingLabel;
    private LiveTable<HeadingRow> headings;
    private Combo meaning;
    private String taken = "";

    TablePage(Importing importing, Optional<Path> given) {
        super("table", Messages.TablePage_title, null);
        this.importing = importing;
        this.given = given;
        setDescription(Messages.TablePage_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(5)
                .margins(12, 12)
                .spacing(10, 8)
                .applyTo(area);
        createFile(area);
        kind = combo(area, Messages.TablePage_kind, "import.kind");
        kind.setItems(Stream.of(Kind.values())
                .map(each -> each.label().in(Locale.getDefault()))
                .toArray(String[]::new));
        kind.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            importing.means(Kind.values()[kind.getSelectionIndex()]);
            show();
        }));
        createReading(area);
        createHeadings(area);
        createMeaning(area);
        FileDrop.on(area, files -> take(files.getFirst()));
        setControl(area);
        given.ifPresent(this::take);
        show();
    }

    private void createFile(Composite area) {
        label(area, Messages.TablePage_file);
        file = new Text(area, SWT.BORDER);
        file.setData(Parts.ID, "import.file");
        SpokenName.give(file, Messages.TablePage_file);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(3, 1)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(file);
        file.addListener(SWT.DefaultSelection, event -> typed());
        file.addListener(SWT.FocusOut, event -> typed());
        file.addModifyListener(event -> named());
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.TablePage_browse);
        browse.setData(Parts.ID, "import.browse");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
    }

    /** The encoding of a text, or the sheet of a workbook. */
    private void createReading(Composite area) {
        readingLabel = label(area, Messages.TablePage_encoding);
        reading = new Combo(area, SWT.READ_ONLY);
        reading.setData(Parts.ID, "import.reading");
        GridDataFactory.fillDefaults().span(2, 1).hint(200, SWT.DEFAULT).applyTo(reading);
        reading.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> readAs(reading.getText())));
    }

    private void createHeadings(Composite area) {
        headings = new LiveTable<>(
                area,
                "import.headings",
                Messages.TablePage_headings,
                List.of(
                        LiveColumn.of("import.letters", Messages.TablePage_column, 11, HeadingRow::letters),
                        LiveColumn.of("import.heading", Messages.TablePage_heading, 34, HeadingRow::heading),
                        LiveColumn.of("import.example", Messages.TablePage_example, 40, HeadingRow::example),
                        LiveColumn.of("import.means", Messages.TablePage_means, 30, HeadingRow::meaning)));
        GridDataFactory.fillDefaults().grab(true, true).span(5, 1).applyTo(headings.control());
        headings.onSelect(this::selected);
    }

    private void createMeaning(Composite area) {
        meaning = combo(area, Messages.TablePage_meaning, "import.meaning");
        meaning.setEnabled(false);
        meaning.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> means()));
    }

    private static Label label(Composite area, String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        return label;
    }

    private static Combo combo(Composite area, String text, String id) {
        label(area, text);
        Combo combo = new Combo(area, SWT.READ_ONLY);
        combo.setData(Parts.ID, id);
        SpokenName.give(combo, text);
        GridDataFactory.fillDefaults().hint(200, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterExtensions(ENDINGS);
        String chosen = dialog.open();
        if (chosen != null) {
            take(Path.of(chosen));
        }
    }

    /** A file that is there is read at once, whoever wrote or pasted its name; what is none may still become one. */
    private void named() {
        if (new File(file.getText().strip()).isFile()) {
            typed();
        }
    }

    private void typed() {
        if (!file.getText().isBlank() && !file.getText().strip().equals(taken)) {
            try {
                take(Path.of(file.getText().strip()));
            } catch (InvalidPathException e) {
                setErrorMessage(e.getMessage());
            }
        }
    }

    private void take(Path path) {
        taken = path.toString();
        if (!file.getText().strip().equals(taken)) {
            file.setText(taken);
        }
        inBackground(read -> read.take(path));
    }

    private void readAs(String chosen) {
        boolean workbook = importing.sheet().filter(TablePage::isWorkbook).isPresent();
        inBackground(read -> {
            if (workbook) {
                read.readSheet(chosen);
            } else {
                read.readIn(Charset.forName(chosen));
            }
        });
    }

    /** Where a person cancels it, all stays as it was. */
    private void inBackground(Consumer<Importing> work) {
        Importing read = importing.copy();
        Wait.in(getContainer(), Messages.ImportWizard_title, () -> {
                    work.accept(read);
                    return read;
                })
                .ifPresent(importing::become);
        show();
    }

    private void show() {
        setErrorMessage(
                importing.trouble().map(why -> why.in(Locale.getDefault())).orElse(null));
        setPageComplete(importing.usable());
        for (Control control : new Control[] {kind, reading}) {
            control.setEnabled(importing.sheet().isPresent()
                    || control == reading && importing.trouble().isPresent());
        }
        importing.mapping().ifPresent(mapping -> kind.select(mapping.kind().ordinal()));
        showReading();
        headings.showRows(importing.headings());
        selected();
    }

    private static boolean isWorkbook(Sheet sheet) {
        return sheet.origin().form() == SheetForm.XLSX;
    }

    private void showReading() {
        Optional<Sheet> workbook = importing.sheet().filter(TablePage::isWorkbook);
        readingLabel.setText(workbook.isPresent() ? Messages.TablePage_sheet : Messages.TablePage_encoding);
        SpokenName.give(reading, readingLabel.getText());
        reading.setItems(workbook.map(sheet -> sheet.origin().sheets().toArray(String[]::new))
                .orElseGet(() -> Encodings.all().stream().map(Charset::name).toArray(String[]::new)));
        importing.sheet().ifPresent(sheet -> reading.setText(sheet.origin().detail()));
        readingLabel.getParent().layout(new Control[] {readingLabel});
    }

    private void selected() {
        Optional<HeadingRow> row = headings.selection().stream().findFirst();
        meaning.setEnabled(row.isPresent());
        List<String> labels = Stream.concat(
                        Stream.of(Messages.Import_not_taken),
                        columns().stream().map(column -> column.label().in(Locale.getDefault())))
                .toList();
        if (!Arrays.asList(meaning.getItems()).equals(labels)) {
            meaning.setItems(labels.toArray(String[]::new));
        }
        meaning.setText(row.map(HeadingRow::meaning).orElse(Messages.Import_not_taken));
    }

    private List<Column> columns() {
        return importing.mapping().map(Mapping::kind).map(Kind::columns).orElse(List.of());
    }

    private void means() {
        int chosen = meaning.getSelectionIndex() - 1;
        headings.selection().stream().findFirst().ifPresent(row -> {
            importing.means(
                    row.index(),
                    chosen < 0 ? Optional.empty() : Optional.of(columns().get(chosen)));
            show();
            headings.rows()
                    .filter(other -> other.index() == row.index())
                    .findFirst()
                    .ifPresent(headings::select);
        });
    }
}
