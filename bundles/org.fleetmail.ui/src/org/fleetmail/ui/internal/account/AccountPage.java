package org.fleetmail.ui.internal.account;

import static org.fleetmail.model.FleetPackage.Literals.ACCOUNT__ADDRESS;
import static org.fleetmail.model.FleetPackage.Literals.ACCOUNT__DISPLAY_NAME;
import static org.fleetmail.model.FleetPackage.Literals.ACCOUNT__INCOMING;
import static org.fleetmail.model.FleetPackage.Literals.ACCOUNT__MECHANISM;
import static org.fleetmail.model.FleetPackage.Literals.ACCOUNT__OUTGOING;
import static org.fleetmail.model.FleetPackage.Literals.ACCOUNT__POP_BEFORE_SMTP;
import static org.fleetmail.model.FleetPackage.Literals.ACCOUNT__POP_BEFORE_SMTP_WAIT;
import static org.fleetmail.model.FleetPackage.Literals.ACCOUNT__SECRET;
import static org.fleetmail.model.FleetPackage.Literals.ACCOUNT__USER_NAME;
import static org.fleetmail.model.FleetPackage.Literals.ELEMENT__NAME;

import org.eclipse.swt.widgets.Composite;
import org.fleetmail.model.Account;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.form.ElementEditor;
import org.fleetmail.ui.internal.form.ElementPage;
import org.fleetmail.ui.internal.form.Fields;
import org.fleetmail.ui.internal.form.FormContext;
import org.fleetmail.ui.internal.form.SecretFields;

/** Who sends, how it logs in, and through which servers. */
final class AccountPage extends ElementPage {
    private final Account account;
    private final Services services;
    private AccountTrial trial;

    AccountPage(ElementEditor editor, Services services) {
        super(editor, Parts.ACCOUNT_EDITOR, Messages.AccountPage_title);
        this.account = (Account) editor.element();
        this.services = services;
    }

    @Override
    protected int columns() {
        return 2;
    }

    @Override
    protected void fill(Composite body, FormContext context) {
        Composite sender = section(body, Messages.AccountPage_sender, Messages.AccountPage_sender_description);
        Fields who = new Fields(context, sender, account);
        who.text(ELEMENT__NAME);
        who.text(ACCOUNT__ADDRESS);
        who.text(ACCOUNT__DISPLAY_NAME);
        who.text(ACCOUNT__USER_NAME);
        new SecretFields(context, sender, account, services).secret(ACCOUNT__SECRET);
        who.choice(ACCOUNT__MECHANISM);
        Composite servers = section(body, Messages.AccountPage_servers, Messages.AccountPage_servers_description);
        Fields where = new Fields(context, servers, account);
        where.reference(ACCOUNT__OUTGOING, fleet().fleet()::getEndpoints);
        where.reference(ACCOUNT__INCOMING, fleet().fleet()::getEndpoints);
        where.flag(ACCOUNT__POP_BEFORE_SMTP);
        where.number(ACCOUNT__POP_BEFORE_SMTP_WAIT);
        notes(body);
        trial = new AccountTrial(account, services);
        trial.create(section(body, Messages.AccountPage_trial, Messages.AccountPage_trial_description), context);
    }

    @Override
    public void dispose() {
        if (trial != null) {
            trial.dispose();
        }
        super.dispose();
    }
}
