package org.fleetmail.ui.internal.report;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.model.Account;
import org.fleetmail.ui.internal.look.Fields;

/** Whether a report is repeated, and whether it goes by mail. */
final class DeliveryPage extends WizardPage {
    private static final List<Integer> DAYS = List.of(1, 7, 30, 90);

    private final List<Account> accounts;
    private Combo repeat;
    private Text name;
    private Combo account;
    private Text recipients;
    private Button opened;

    DeliveryPage(List<Account> accounts) {
        super("delivery", Messages.DeliveryPage_title, null);
        this.accounts = List.copyOf(accounts);
        setDescription(Messages.DeliveryPage_description);
    }

    @Override
    public void createControl(Composite parent) {
        Fields fields = Fields.in(parent);
        repeat = fields.combo(Messages.DeliveryPage_repeat, "report.repeat");
        repeat.add(Messages.DeliveryPage_once);
        DAYS.forEach(days -> repeat.add(MessageFormat.format(Messages.DeliveryPage_days, days)));
        name = fields.text(Messages.DeliveryPage_name, "report.name", "", 2);
        account = fields.combo(Messages.DeliveryPage_account, "report.account");
        account.add(Messages.DeliveryPage_no_mail);
        accounts.forEach(each -> account.add(Objects.requireNonNullElse(each.getName(), each.getId())));
        recipients = fields.text(
                Messages.DeliveryPage_recipients, "report.recipients", Messages.DeliveryPage_recipients_hint, 2);
        opened = Fields.box(fields.area(), Messages.DeliveryPage_open, "report.open", true);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(opened);
        repeat.select(0);
        account.select(0);
        repeat.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        account.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        name.addModifyListener(event -> check());
        setControl(fields.area());
        check();
    }

    private void check() {
        boolean repeated = repeat.getSelectionIndex() > 0;
        name.setEnabled(repeated);
        opened.setEnabled(!repeated);
        recipients.setEnabled(account.getSelectionIndex() > 0);
        boolean nameless = repeated && name().isEmpty();
        setErrorMessage(nameless ? Messages.DeliveryPage_name_missing : null);
        setPageComplete(!nameless);
    }

    /** How long after its end it is repeated; empty for once, now. */
    Optional<Duration> pause() {
        int chosen = repeat.getSelectionIndex();
        return chosen == 0 ? Optional.empty() : Optional.of(Duration.ofDays(DAYS.get(chosen - 1)));
    }

    String name() {
        return name.getText().strip();
    }

    /** Identity of the account; empty for none. */
    String account() {
        int chosen = account.getSelectionIndex();
        return chosen == 0 ? "" : accounts.get(chosen - 1).getId();
    }

    List<String> recipients() {
        return account().isEmpty()
                ? List.of()
                : Arrays.stream(recipients.getText().split("[,\\s]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    boolean isOpened() {
        return opened.getSelection();
    }
}
