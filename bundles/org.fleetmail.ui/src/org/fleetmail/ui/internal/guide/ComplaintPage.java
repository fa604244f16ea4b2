package org.fleetmail.ui.internal.guide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.client.decision.ClientDecision;
import org.fleetmail.client.decision.Decision;
import org.fleetmail.client.decision.Surroundings;
import org.fleetmail.client.decision.Wish;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.symptom.Symptom;
import org.fleetmail.client.symptom.Symptoms;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.mail.guide.GuideStep;
import org.fleetmail.model.Account;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Workstation;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Elements;

/** Which account does not work, in which program, and what that program says. */
final class ComplaintPage extends WizardPage {
    private final List<Account> accounts;
    private final Fleet fleet;
    private final Optional<Account> first;
    private List<Seat> seats = List.of();
    private Combo account;
    private Combo program;
    private Text message;
    private Label meaning;

    /** @param first the account to begin with */
    ComplaintPage(Fleet fleet, Optional<Account> first) {
        super("complaint", Messages.ComplaintPage_title, null);
        this.fleet = fleet;
        this.first = first;
        this.accounts = List.copyOf(fleet.getAccounts());
        setDescription(Messages.ComplaintPage_description);
        setPageComplete(false);
    }

    /** A program on a PC that uses the account. */
    private record Seat(Workstation workstation, MailClient client) {
        String title() {
            return NLS.bind(
                    Messages.ComplaintPage_seat, client.name().in(Locale.getDefault()), Elements.name(workstation));
        }
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        account = choice(area, Messages.ComplaintPage_account, "guide.account");
        account.setItems(accounts.stream().map(Elements::name).toArray(String[]::new));
        account.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen()));
        program = choice(area, Messages.ComplaintPage_program, "guide.program");
        caption(area, Messages.ComplaintPage_message, SWT.BEGINNING);
        message = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        message.setData(Parts.ID, "guide.message");
        message.setMessage(Messages.ComplaintPage_message_hint);
        message.addModifyListener(event -> recognise());
        // Tab leads on, as everywhere in the wizard; a line break is typed by Enter
        message.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 120).applyTo(message);
        caption(area, Messages.ComplaintPage_meaning, SWT.BEGINNING);
        meaning = new Label(area, SWT.WRAP);
        meaning.setData(Parts.ID, "guide.meaning");
        GridDataFactory.fillDefaults().grab(true, false).hint(400, 60).applyTo(meaning);
        if (accounts.isEmpty()) {
            setMessage(Messages.ComplaintPage_no_account, WARNING);
        } else {
            account.select(Math.max(0, first.map(accounts::indexOf).orElse(0)));
            chosen();
        }
        setControl(area);
    }

    private static Combo choice(Composite area, String label, String id) {
        caption(area, label, SWT.CENTER);
        Combo combo = new Combo(area, SWT.READ_ONLY);
        combo.setData(Parts.ID, id);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private static void caption(Composite area, String label, int upright) {
        Label caption = new Label(area, SWT.NONE);
        caption.setText(label);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, upright).applyTo(caption);
    }

    private void chosen() {
        Account chosen = accounts.get(account.getSelectionIndex());
        seats = fleet.getWorkstations().stream()
                .filter(workstation -> workstation.getAccounts().contains(chosen))
                .flatMap(ComplaintPage::seats)
                .toList();
        program.setItems(Stream.concat(
                        Stream.of(Messages.ComplaintPage_any), seats.stream().map(Seat::title))
                .toArray(String[]::new));
        program.select(seats.isEmpty() ? 0 : 1);
        setPageComplete(true);
    }

    private static Stream<Seat> seats(Workstation workstation) {
        return workstation.getMailClients().stream()
                .flatMap(name -> MailClients.shipped().find(name).stream())
                .map(client -> new Seat(workstation, client));
    }

    private void recognise() {
        String said = message.getText().strip();
        Locale language = Locale.getDefault();
        meaning.setText(
                said.isEmpty()
                        ? ""
                        : Symptoms.shipped()
                                .in(said)
                                .map(symptom -> symptom.text().in(language) + "\n"
                                        + NLS.bind(
                                                Messages.ComplaintPage_look,
                                                where(symptom).in(language)))
                                .orElse(Messages.ComplaintPage_unknown));
    }

    private static Sentence where(Symptom symptom) {
        return GuideStep.Kind.valueOf(symptom.look().name()).label();
    }

    /** The account that does not work. */
    Account account() {
        return accounts.get(account.getSelectionIndex());
    }

    /** What the program says; may be empty. */
    String message() {
        return message.getText().strip();
    }

    /** What the program can do about sending, where it is known. */
    Optional<Decision> decision() {
        int chosen = program.getSelectionIndex();
        return chosen < 1
                ? Optional.empty()
                : Optional.ofNullable(account().getOutgoing())
                        .flatMap(endpoint -> Wish.of(account(), endpoint))
                        .map(wish -> decision(seats.get(chosen - 1), wish));
    }

    private static Decision decision(Seat seat, Wish wish) {
        return ClientDecision.of(seat.client(), wish, Surroundings.of(seat.workstation(), Set.of()));
    }
}
