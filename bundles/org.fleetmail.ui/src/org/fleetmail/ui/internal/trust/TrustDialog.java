package org.fleetmail.ui.internal.trust;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.trust.TrustDecision.Answer;
import org.fleetmail.ui.Parts;

/** Shows the certificate of a device and why it is not trusted by itself. The button a hasty person presses says no. */
public final class TrustDialog extends TitleAreaDialog {
    private static final int SESSION = IDialogConstants.CLIENT_ID + 1;
    private static final int ALWAYS = IDialogConstants.CLIENT_ID + 2;
    private static final int WIDTH = 76;

    private final DeviceCertificate shown;
    private final boolean connecting;
    private final boolean another;

    /**
     * @param connecting whether a connection waits for the answer
     * @param another whether another certificate was agreed before
     */
    private TrustDialog(Shell shell, DeviceCertificate shown, boolean connecting, boolean another) {
        super(shell);
        this.shown = shown;
        this.connecting = connecting;
        this.another = another;
        setHelpAvailable(false);
    }

    /**
     * Whether a person agrees from now on.
     *
     * @param another whether another certificate was agreed before
     */
    public static boolean agree(Shell shell, DeviceCertificate shown, boolean another) {
        return new TrustDialog(shell, shown, false, another).open() == ALWAYS;
    }

    /** What a person says to a connection that waits. */
    static Answer ask(Shell shell, DeviceCertificate shown) {
        return switch (new TrustDialog(shell, shown, true, false).open()) {
            case SESSION -> Answer.SESSION;
            case ALWAYS -> Answer.ALWAYS;
            default -> Answer.NO;
        };
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.TrustDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.TrustDialog_host, shown.host()));
        if (another) {
            setMessage(Messages.TrustDialog_another, IMessageProvider.WARNING);
        } else {
            setMessage(Messages.TrustDialog_message);
        }
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        label(area, Messages.TrustDialog_why);
        text(area, "trust.reasons", shown.why());
        label(area, Messages.TrustDialog_certificate);
        text(area, "trust.facts", shown.facts());
        label(area, Messages.TrustDialog_fingerprint);
        text(area, "trust.fingerprint", inTwoLines(shown.fingerprint())).setFont(JFaceResources.getTextFont());
        label(area, Messages.TrustDialog_compare);
        return area;
    }

    /** Where else it breaks, is up to its digits. */
    private static String inTwoLines(String fingerprint) {
        int half = fingerprint.indexOf(':', fingerprint.length() / 2) + 1;
        return fingerprint.substring(0, half) + "\n" + fingerprint.substring(half);
    }

    private void label(Composite area, String words) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(words);
        GridDataFactory.fillDefaults()
                .hint(convertWidthInCharsToPixels(WIDTH), SWT.DEFAULT)
                .applyTo(label);
    }

    /** Words that can be selected and copied. */
    private Text text(Composite area, String id, String words) {
        Text text = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        text.setText(words);
        text.setData(Parts.ID, id);
        GridDataFactory.fillDefaults()
                .indent(12, 0)
                .hint(convertWidthInCharsToPixels(WIDTH), SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, ALWAYS, Messages.TrustDialog_always, false).setData(Parts.ID, "trust.always");
        if (connecting) {
            createButton(parent, SESSION, Messages.TrustDialog_session, false).setData(Parts.ID, "trust.session");
        }
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.TrustDialog_no, true)
                .setData(Parts.ID, "trust.no");
    }

    @Override
    protected void buttonPressed(int button) {
        setReturnCode(button);
        close();
    }
}
