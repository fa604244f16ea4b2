package org.fleetmail.ui.internal.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.mail.account.AccountReport;
import org.fleetmail.mail.account.Step;
import org.fleetmail.model.Account;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.State;
import org.fleetmail.ui.fleet.State.Mood;
import org.fleetmail.ui.internal.form.FormContext;
import org.fleetmail.ui.internal.look.Columns;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.SpokenName;
import org.fleetmail.ui.internal.rollout.Engines;
import org.fleetmail.ui.internal.rollout.FleetCopy;

/** Tries an account for real, and shows each step as it ends. */
final class AccountTrial {
    private static final int HEIGHT = 190;

    private final Account account;
    private final Services services;
    private final List<Step> steps = new ArrayList<>();
    private OpenFleet fleet;
    private Columns<Step> table;
    private Button test;
    private Button cancel;
    private Label outcome;
    private TrialJob job;

    AccountTrial(Account account, Services services) {
        this.account = account;
        this.services = services;
    }

    void create(Composite section, FormContext context) {
        fleet = context.fleet();
        Icons icons = new Icons(section);
        Composite bar = context.toolkit().createComposite(section);
        RowLayoutFactory.fillDefaults().spacing(6).applyTo(bar);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(bar);
        test = button(context, bar, icons, "check", Messages.AccountTrial_test, "account.test", this::begin);
        test.setToolTipText(Messages.AccountTrial_test_tooltip);
        cancel = button(context, bar, icons, "stop", Messages.AccountTrial_cancel, "account.cancel", this::cancel);
        outcome = context.toolkit().createLabel(section, Messages.AccountTrial_never, SWT.WRAP);
        outcome.setData(Parts.ID, "account.outcome");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(200, SWT.DEFAULT)
                .applyTo(outcome);
        createTable(section, icons);
        show(false);
    }

    private static Button button(
            FormContext context, Composite bar, Icons icons, String icon, String words, String id, Runnable action) {
        Button button = context.toolkit().createButton(bar, words, SWT.PUSH);
        button.setImage(icons.get(icon));
        button.setData(Parts.ID, id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void createTable(Composite section, Icons icons) {
        table = new Columns<>(section, "account.steps", Step.class, SWT.BORDER);
        table.column(
                        "account.step",
                        Messages.AccountTrial_step,
                        24,
                        step -> step.kind().label().in(Locale.getDefault()),
                        step -> icons.get(icon(step.result())))
                .column(
                        "account.result",
                        Messages.AccountTrial_result,
                        12,
                        step -> step.result().label().in(Locale.getDefault()))
                .column(
                        "account.took",
                        Messages.AccountTrial_took,
                        8,
                        step -> String.valueOf(step.took().toMillis()))
                .column(
                        "account.detail",
                        Messages.AccountTrial_detail,
                        40,
                        step -> step.detail().in(Locale.getDefault()));
        SpokenName.give(table.viewer().getTable(), Messages.AccountPage_trial);
        table.viewer().setContentProvider(ArrayContentProvider.getInstance());
        table.viewer().setInput(steps);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(SWT.DEFAULT, HEIGHT)
                .applyTo(table.control());
    }

    private static String icon(Step.Result result) {
        return switch (result) {
            case DONE -> "state-good";
            case FAILED -> "state-bad";
            case LEFT_OUT -> "state-none";
        };
    }

    private void begin() {
        steps.clear();
        Account copy = new FleetCopy(fleet).of(account);
        TrialJob begun = new TrialJob(
                copy, new Engines(services), step -> later(() -> stepped(step)), result -> later(() -> ended(result)));
        job = begun;
        outcome.setText(Messages.AccountTrial_busy);
        show(true);
        begun.schedule();
    }

    private void later(Runnable news) {
        Later.in(outcome, news);
    }

    private void stepped(Step step) {
        steps.add(step);
        table.viewer().refresh();
    }

    private void ended(Outcome<AccountReport> result) {
        job = null;
        switch (result) {
            case Outcome.Done<AccountReport>(AccountReport report) ->
                report.trouble().ifPresentOrElse(this::stoppedOrFailed, this::passed);
            case Outcome.Failed<AccountReport>(Trouble trouble) -> stoppedOrFailed(trouble);
        }
        show(false);
    }

    /** A person who cancels learns nothing about the account. */
    private void stoppedOrFailed(Trouble trouble) {
        if (trouble.code() == TroubleCode.CANCELLED) {
            outcome.setText(trouble.code().sentence().in(Locale.getDefault()));
        } else {
            failed(trouble);
        }
    }

    private void passed() {
        outcome.setText(Messages.AccountTrial_passed);
        fleet.see(account.getId(), new State(Mood.GOOD, Messages.AccountTrial_good, Instant.now()));
        fleet.observe(account.getId(), List.of());
    }

    private void failed(Trouble trouble) {
        Sentence why = trouble.code().sentence();
        outcome.setText(NLS.bind(
                Messages.AccountTrial_failed,
                why.in(Locale.getDefault()),
                trouble.code().advice().in(Locale.getDefault())));
        fleet.see(account.getId(), new State(Mood.BAD, Messages.AccountTrial_bad, Instant.now()));
        fleet.observe(account.getId(), List.of(finding(trouble)));
    }

    private Finding finding(Trouble trouble) {
        return new Finding(
                "account.test",
                Severity.HIGH,
                account.getId(),
                "",
                trouble.code().sentence(),
                trouble.code().advice(),
                List.of(trouble.where(), trouble.detail().in(Locale.getDefault())),
                List.of());
    }

    /** A test that had not begun tells nothing any more. */
    private void cancel() {
        if (job != null && job.cancel()) {
            job = null;
            if (!outcome.isDisposed()) {
                outcome.setText(Messages.AccountTrial_never);
                show(false);
            }
        }
    }

    private void show(boolean busy) {
        test.setEnabled(!busy);
        cancel.setEnabled(busy);
        table.viewer().refresh();
        FormContext.reflow(outcome);
    }

    /** The form goes; what is under way is stopped. */
    void dispose() {
        cancel();
    }
}
