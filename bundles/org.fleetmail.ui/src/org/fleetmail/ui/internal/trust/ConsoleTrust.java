package org.fleetmail.ui.internal.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trust.TrustDecision;
import org.osgi.service.component.annotations.Component;

/** Asks the person at the console, one question after the other. Where there is no window the answer is no. */
@Component(service = TrustDecision.class)
public final class ConsoleTrust implements TrustDecision {
    private final ReentrantLock oneByOne = new ReentrantLock();

    @Override
    public Answer ask(String host, List<X509Certificate> chain, List<Sentence> reasons) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return Answer.NO;
        }
        oneByOne.lock();
        try {
            return ask(PlatformUI.getWorkbench(), new DeviceCertificate(host, chain, reasons));
        } finally {
            oneByOne.unlock();
        }
    }

    private static Answer ask(IWorkbench workbench, DeviceCertificate shown) {
        AtomicReference<Answer> answer = new AtomicReference<>(Answer.NO);
        Display display = workbench.getDisplay();
        display.syncExec(() -> {
            if (!workbench.isClosing() && workbench.getWorkbenchWindowCount() > 0) {
                answer.set(TrustDialog.ask(workbench.getWorkbenchWindows()[0].getShell(), shown));
            }
        });
        return answer.get();
    }
}
