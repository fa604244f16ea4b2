package org.fleetmail.ui.internal.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.mail.account.MailAccount;
import org.fleetmail.mail.guide.Complaint;
import org.fleetmail.mail.guide.Diagnosis;
import org.fleetmail.mail.guide.Evidence;
import org.fleetmail.mail.guide.GuideStep;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.rollout.Buttons;
import org.fleetmail.ui.internal.rollout.Engines;

/** The steps of the guide as they end, what to mend first, and the evidence. */
final class StepsPage extends WizardPage {
    private final ComplaintPage complaint;
    private final Engines engines;
    private final List<GuideStep> ended = new ArrayList<>();
    private LiveTable<GuideStep> table;
    private StyledText words;
    private Button again;
    private Button stop;
    private Button save;
    private Optional<GuideJob> job = Optional.empty();
    private Optional<Diagnosis> diagnosis = Optional.empty();

    StepsPage(ComplaintPage complaint, Engines engines) {
        super("steps", Messages.StepsPage_title, null);
        this.complaint = complaint;
        this.engines = engines;
        setDescription(Messages.StepsPage_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        Icons icons = new Icons(area);
        Buttons buttons = new Buttons(area, "guide", icons);
        again = buttons.add(Messages.StepsPage_again, Messages.StepsPage_again_tooltip, "resume", this::begin);
        stop = buttons.add(Messages.StepsPage_stop, Messages.StepsPage_stop_tooltip, "stop", this::stop);
        save = buttons.add(Messages.StepsPage_save, Messages.StepsPage_save_tooltip, "save-as", this::save);
        table = table(area, icons);
        GridDataFactory.fillDefaults().grab(true, true).hint(760, 260).applyTo(table.control());
        table.onSelect(this::explain);
        words = new StyledText(area, SWT.BORDER | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        words.setData(Parts.ID, "guide.words");
        words.setMargins(8, 6, 8, 6);
        GridDataFactory.fillDefaults().grab(true, false).hint(760, 110).applyTo(words);
        setControl(area);
    }

    private static LiveTable<GuideStep> table(Composite area, Icons icons) {
        Locale language = Locale.getDefault();
        return new LiveTable<>(
                area,
                "guide.steps",
                Messages.StepsPage_title,
                List.of(
                        LiveColumn.of(
                                "guide.number",
                                Messages.StepsPage_number,
                                5,
                                step -> Integer.toString(step.kind().ordinal() + 1)),
                        LiveColumn.of(
                                "guide.step",
                                Messages.StepsPage_step,
                                32,
                                step -> step.kind().label().in(language)),
                        LiveColumn.<GuideStep>of(
                                        "guide.result",
                                        Messages.StepsPage_result,
                                        12,
                                        step -> step.result().label().in(language))
                                .withImage(step -> icons.get(icon(step))),
                        LiveColumn.of(
                                "guide.detail",
                                Messages.StepsPage_detail,
                                70,
                                step -> line(step.detail().in(language)))));
    }

    private static String line(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String icon(GuideStep step) {
        return switch (step.result()) {
            case WELL -> "state-good";
            case WRONG -> "state-bad";
            case BY_HAND -> "hand-work";
            case LEFT_OUT -> "state-none";
        };
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            begin();
        } else {
            stop();
        }
    }

    private void begin() {
        stop();
        ended.clear();
        diagnosis = Optional.empty();
        table.showRows(List.of());
        words.setText(Messages.StepsPage_looking);
        var chosen = complaint.account();
        var decision = complaint.decision();
        GuideJob next = new GuideJob(
                () -> MailAccount.of(chosen, engines.secrets()).map(account -> new Complaint(account, decision)),
                engines.verifier(),
                (from, step) -> later(from, () -> stepped(step)),
                (from, outcome) -> later(from, () -> done(outcome)));
        job = Optional.of(next);
        show();
        next.schedule();
    }

    /** Ends what is under way; its sockets are closed at once. */
    void stop() {
        job.ifPresent(GuideJob::cancel);
        job = Optional.empty();
        if (table != null && !table.control().isDisposed()) {
            show();
        }
    }

    private void show() {
        again.setEnabled(job.isEmpty());
        stop.setEnabled(job.isPresent());
        save.setEnabled(diagnosis.isPresent());
        setPageComplete(job.isEmpty());
    }

    /** News of a job that is still the one whose steps are shown. */
    private void later(GuideJob from, Runnable change) {
        Later.in(table.control(), () -> {
            if (job.filter(from::equals).isPresent()) {
                change.run();
            }
        });
    }

    private void stepped(GuideStep step) {
        ended.add(step);
        table.showRows(List.copyOf(ended));
    }

    private void done(Outcome<Diagnosis> outcome) {
        job = Optional.empty();
        switch (outcome) {
            case Outcome.Done<Diagnosis>(Diagnosis found) -> {
                diagnosis = Optional.of(found);
                found.finding().ifPresentOrElse(this::found, () -> words.setText(Messages.StepsPage_well));
            }
            case Outcome.Failed<Diagnosis>(Trouble trouble) -> words.setText(trouble.in(Locale.getDefault()));
        }
        show();
    }

    private void found(GuideStep first) {
        table.select(first);
        words.setText(NLS.bind(Messages.StepsPage_finding, first.kind().label().in(Locale.getDefault())) + "\n"
                + told(first));
    }

    private void explain() {
        table.selection().stream()
                .findFirst()
                .ifPresent(step -> words.setText(step.kind().label().in(Locale.getDefault()) + "\n" + told(step)));
    }

    private static String told(GuideStep step) {
        Locale language = Locale.getDefault();
        String remedy = step.remedy().in(language);
        return step.detail().in(language) + (remedy.isEmpty() ? "" : "\n→ " + remedy);
    }

    private void save() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions("*.zip");
        dialog.setFileName("fleetmail-evidence.zip");
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).ifPresent(file -> save(Path.of(file)));
    }

    private void save(Path file) {
        switch (Evidence.write(diagnosis.orElseThrow(), complaint.message(), Locale.getDefault(), file)) {
            case Outcome.Done<Path>(Path written) -> setMessage(NLS.bind(Messages.StepsPage_saved, written));
            case Outcome.Failed<Path>(Trouble trouble) -> Statuses.show(trouble);
        }
    }
}
