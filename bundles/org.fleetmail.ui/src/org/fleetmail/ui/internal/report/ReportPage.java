package org.fleetmail.ui.internal.report;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.RuleSets;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Fields;

/** Which devices, beside which rule sets, in which formats and language, and into which folder. */
final class ReportPage extends WizardPage {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

    private final Path proposed;
    private final Map<ReportFormat, Button> formats = new EnumMap<>(ReportFormat.class);
    private final Map<String, Button> rules = new LinkedHashMap<>();
    private Text query;
    private Text rulesFile;
    private Combo language;
    private Text folder;

    ReportPage(Path proposed) {
        super("report", Messages.ReportPage_title, null);
        this.proposed = proposed;
        setDescription(Messages.ReportPage_description);
    }

    @Override
    public void createControl(Composite parent) {
        Fields fields = Fields.in(parent);
        query = fields.text(Messages.ReportPage_query, "report.query", Messages.ReportPage_query_hint, 2);
        Composite sets = fields.boxes(Messages.ReportPage_rules, 3);
        RuleSets.names().forEach(name -> rules.put(name, Fields.box(sets, name, "report.rules." + name, true)));
        rulesFile = fields.text(
                Messages.ReportPage_rules_file, "report.rules.file", Messages.ReportPage_rules_file_hint, 1);
        rulesFile.addModifyListener(event -> check());
        browse(fields, "report.rules.browse", () -> new FileDialog(getShell()).open(), rulesFile);
        Composite forms = fields.boxes(Messages.ReportPage_formats, ReportFormat.values().length);
        for (ReportFormat format : ReportFormat.values()) {
            boolean usual = format == ReportFormat.HTML || format == ReportFormat.PDF;
            Button box = Fields.box(forms, format.name(), "report.format." + format.name(), usual);
            box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
            formats.put(format, box);
        }
        language = fields.combo(Messages.ReportPage_language, "report.language");
        LANGUAGES.forEach(each -> language.add(each.getDisplayLanguage(each)));
        language.select(Locale.getDefault().getLanguage().equals("ja") ? 1 : 0);
        createFolder(fields);
        query.addModifyListener(event -> check());
        setControl(fields.area());
        check();
    }

    private void createFolder(Fields fields) {
        folder = fields.text(Messages.ReportPage_folder, "report.folder", "", 1);
        folder.setText(proposed.toString());
        folder.addModifyListener(event -> check());
        browse(fields, "report.browse", () -> new DirectoryDialog(getShell()).open(), folder);
    }

    /** A button that asks for a path and puts it into a field. */
    static Button browse(Fields fields, String id, Supplier<String> dialog, Text field) {
        Button browse = new Button(fields.area(), SWT.PUSH);
        browse.setText(Messages.ReportPage_browse);
        browse.setData(Parts.ID, id);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> Optional.ofNullable(dialog.get()).ifPresent(field::setText)));
        return browse;
    }

    private void check() {
        Optional<String> mistake = mistake();
        setErrorMessage(mistake.orElse(null));
        setPageComplete(mistake.isEmpty());
    }

    private Optional<String> mistake() {
        if (DeviceQuery.parse(query()) instanceof Outcome.Failed<DeviceQuery>(Trouble trouble)) {
            return Optional.of(trouble.in(Locale.getDefault()));
        }
        Optional<String> wrongRules = wrongRules();
        if (wrongRules.isPresent()) {
            return wrongRules;
        }
        if (formats().isEmpty()) {
            return Optional.of(Messages.ReportPage_formats_missing);
        }
        return path().isEmpty() ? Optional.of(Messages.ReportPage_folder_wrong) : Optional.empty();
    }

    /** What is wrong with the person's own rule set. */
    private Optional<String> wrongRules() {
        if (ownRules().isEmpty()) {
            return Optional.empty();
        }
        Outcome<RuleSet> read = RuleSets.named(ownRules())
                .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.RULES_INVALID, ownRules(), "")));
        return read instanceof Outcome.Failed<RuleSet>(Trouble trouble)
                ? Optional.of(trouble.in(Locale.getDefault()))
                : Optional.empty();
    }

    private String ownRules() {
        return rulesFile.getText().strip();
    }

    /** The folder, where what is typed can be one; it need not be there yet. */
    private Optional<Path> path() {
        try {
            Path path = Path.of(folder.getText().strip());
            return path.isAbsolute() && (Files.isDirectory(path) || Files.notExists(path))
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    String query() {
        return query.getText().strip();
    }

    Path folder() {
        return path().orElseThrow();
    }

    Set<ReportFormat> formats() {
        return formats.entrySet().stream()
                .filter(entry -> entry.getValue().getSelection())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportFormat.class)));
    }

    /** Names of shipped rule sets, and the file of the person's own. */
    List<String> rules() {
        return Stream.concat(
                        rules.entrySet().stream()
                                .filter(entry -> entry.getValue().getSelection())
                                .map(Map.Entry::getKey),
                        Stream.of(ownRules()).filter(file -> !file.isEmpty()))
                .toList();
    }

    Locale language() {
        return LANGUAGES.get(language.getSelectionIndex());
    }
}
