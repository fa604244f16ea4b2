package org.fleetmail.ui.fleet;

import java.util.Locale;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** The one place where troubles become the platform's statuses. */
public final class Statuses {
    private static final String BUNDLE = "org.fleetmail.ui";

    private Statuses() {}

    /** A trouble in the language of the console. */
    public static IStatus of(Trouble trouble) {
        int severity = trouble.code() == TroubleCode.CANCELLED ? IStatus.CANCEL : IStatus.ERROR;
        String text = trouble.in(Locale.getDefault());
        return new Status(severity, BUNDLE, text, trouble.cause().orElse(null));
    }

    /** Shows a trouble and keeps it in the Error Log. */
    public static void show(Trouble trouble) {
        StatusManager.getManager().handle(of(trouble), StatusManager.SHOW | StatusManager.LOG);
    }

    /** Shows what does not work by a fault, which is in the Error Log then. */
    static void show(String consequence, Throwable fault) {
        IStatus status = new Status(IStatus.ERROR, BUNDLE, consequence, fault);
        StatusManager.getManager().handle(status, StatusManager.SHOW | StatusManager.LOG);
    }

    /** Keeps a trouble that nobody has to act on now in the Error Log. */
    public static void log(Trouble trouble) {
        ILog.of(Statuses.class).log(of(trouble));
    }

    /** Keeps a fault that nobody has to act on now in the Error Log. */
    public static void log(Throwable fault) {
        ILog.of(Statuses.class).error(String.valueOf(fault.getMessage()), fault);
    }
}
