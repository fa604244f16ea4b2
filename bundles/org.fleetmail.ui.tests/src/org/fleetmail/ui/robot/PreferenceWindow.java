package org.fleetmail.ui.robot;

import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** The window of the preferences as a person uses it. */
public final class PreferenceWindow {
    private static final String OK = "PreferencesDialog.okButtonLabel";

    private final Console console;
    private final Robot robot;
    private PreferenceDialog dialog;

    /** One that is not open yet. */
    public PreferenceWindow(Console console) {
        this.console = console;
        this.robot = console.robot();
    }

    /** Opens it at a page. */
    public void open(String page) {
        robot.tell(() -> {
            dialog = PreferencesUtil.createPreferenceDialogOn(console.window().getShell(), page, null, null);
            dialog.setBlockOnOpen(false);
            dialog.open();
        });
    }

    public Shell shell() {
        return robot.ask(dialog::getShell);
    }

    /** The page that is shown; to be asked on the UI thread. */
    public IPreferencePage page() {
        return (IPreferencePage) robot.ask(dialog::getSelectedPage);
    }

    /** What the page says is wrong; null where nothing is. */
    public String problem() {
        IPreferencePage page = page();
        return robot.ask(page::getErrorMessage);
    }

    /** Brings the values of the page back to those delivered. */
    public void restoreDefaults() {
        press("defaults");
    }

    /** Whether what was chosen can be taken. */
    public boolean canTake() {
        return robot.isPressable(JFaceResources.getString(OK));
    }

    /** Asks for what was chosen to be taken; a question may come up. */
    public void pressOk() {
        press(OK);
    }

    /** Takes what was chosen. */
    public void ok() {
        pressOk();
        awaitEnd();
    }

    private void press(String key) {
        robot.press(JFaceResources.getString(key).replace("&", ""));
    }

    /** Waits until it is closed. */
    public void awaitEnd() {
        robot.await("the end of the dialog", () -> dialog.getShell() == null);
    }

    /** Closes it, if it is open, and takes nothing. */
    public void close() {
        robot.tell(() -> {
            if (dialog != null && dialog.getShell() != null) {
                dialog.close();
            }
        });
    }
}
