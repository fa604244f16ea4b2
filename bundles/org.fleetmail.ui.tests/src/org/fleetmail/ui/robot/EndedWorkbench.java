package org.fleetmail.ui.robot;

import java.lang.reflect.Proxy;
import org.eclipse.ui.IWorkbench;

/** A workbench after its end: it has no services any more, and nothing else may be asked of it. */
public final class EndedWorkbench {
    private EndedWorkbench() {}

    public static IWorkbench make() {
        return (IWorkbench) Proxy.newProxyInstance(
                EndedWorkbench.class.getClassLoader(),
                new Class<?>[] {IWorkbench.class},
                (workbench, method, arguments) -> {
                    if (method.getName().equals("getService")) {
                        return null;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
