package org.fleetmail.ui.internal.form;

/** Words of the questions of forms. */
public final class FormWindows {
    private FormWindows() {}

    public static String keepingTitle() {
        return Messages.SecretKeeping_title;
    }

    public static String keepingInFile() {
        return Messages.SecretKeeping_file.replace("&", "");
    }

    public static String notKeeping() {
        return Messages.SecretKeeping_cancel.replace("&", "");
    }
}
