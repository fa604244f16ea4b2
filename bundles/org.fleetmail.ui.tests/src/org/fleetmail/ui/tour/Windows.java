package org.fleetmail.ui.tour;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.compare.CompareWindows;
import org.fleetmail.ui.internal.device.DeviceWindows;
import org.fleetmail.ui.internal.filter.FilterWindows;
import org.fleetmail.ui.internal.form.SecretDialog;
import org.fleetmail.ui.internal.merge.MergeWindows;
import org.fleetmail.ui.internal.notice.NoticeWindows;
import org.fleetmail.ui.internal.recovery.RecoveryWindows;
import org.fleetmail.ui.internal.rollout.ApplyDialog;
import org.fleetmail.ui.internal.rollout.RolloutWindows;
import org.fleetmail.ui.internal.trust.DeviceCertificate;
import org.fleetmail.ui.internal.trust.TrustDialog;
import org.fleetmail.ui.internal.workstation.WorkstationWindows;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;

/** How each wizard and each dialog of our own is opened on a {@link Stage}. */
final class Windows {
    private final Stage stage;
    private final Console console;
    private final Robot robot;

    Windows(Stage stage) {
        this.stage = stage;
        this.console = stage.console();
        this.robot = console.robot();
    }

    List<Opening> all() {
        return List.of(
                command("discover")
                        .filledBy(() -> robot.type("discovery.ranges", "127.0.0.1"))
                        .drawnWith(() -> robot.type("discovery.ranges", "127.0.0.1")),
                command("newFleet")
                        .filledBy(() -> robot.type("newFleet.name", "Tour"))
                        .drawnWith(() -> robot.type("newFleet.name", "Example Ltd サンプル")),
                command("learnProfile"),
                command("newRollout"),
                command("report"),
                command("import")
                        .drawnWith(() -> robot.type("import.file", stage.table().toString())),
                command("export"),
                command("troubleshoot").drawnWith(() -> robot.type("guide.message", "535 5.7.8 Authentication failed")),
                command("lookUpServers").drawnWith(() -> robot.type("lookup.domain", "example.com")),
                new Opening("credentials", () -> {
                    stage.needCredentials();
                    console.run("org.fleetmail.ui.fillCredentials");
                }),
                new Opening("columns", () -> {
                    console.show(IViewPart.class, Parts.VERIFICATION);
                    console.run("org.fleetmail.ui.checkColumns");
                }),
                button(Parts.SCHEDULE, "schedule.compare"),
                new Opening("accept", this::accept),
                dialog("apply", shell -> ApplyDialog.ask(shell, stage.plan())),
                dialog("secret", shell -> SecretDialog.ask(shell, "Secret")),
                dialog("trust", shell -> TrustDialog.agree(shell, certificate(), true)),
                dialog("merge", shell -> MergeWindows.merge(shell, stage.fleet(), stage.onDisk())),
                dialog("history", RolloutWindows::history),
                dialog("note", RolloutWindows::note),
                dialog("saved", shell -> CompareWindows.saved(shell, stage.fleet())),
                dialog("devices", shell -> DeviceWindows.compare(shell, stage.fleet())),
                dialog("recovery", shell -> RecoveryWindows.ask(shell, stage.fleet(), stage.onDisk())),
                dialog("notice", NoticeWindows::show),
                dialog("filter", FilterWindows::name),
                dialog("settings files", WorkstationWindows::export),
                dialog("compare", shell -> RolloutWindows.compare(shell, stage.first(), stage.second())));
    }

    private Opening command(String name) {
        return new Opening(name, () -> console.run("org.fleetmail.ui." + name));
    }

    private Opening button(String view, String id) {
        return new Opening(id, () -> {
            console.show(IViewPart.class, view);
            robot.click(id);
        });
    }

    private Opening dialog(String name, Consumer<Shell> opening) {
        return new Opening(
                name, () -> robot.begin(() -> opening.accept(console.window().getShell())));
    }

    private void accept() {
        console.show(IViewPart.class, Parts.FINDINGS);
        robot.select("findings.table", Stage.MISTAKEN);
        robot.click("findings.accept");
    }

    private static DeviceCertificate certificate() {
        X509Certificate shown =
                new TestAuthority("Tour").wish("127.0.0.1").issue().chain().getFirst();
        return new DeviceCertificate("127.0.0.1", List.of(shown), List.of());
    }
}
