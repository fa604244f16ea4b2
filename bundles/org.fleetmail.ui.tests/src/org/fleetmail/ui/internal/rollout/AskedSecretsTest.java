package org.fleetmail.ui.internal.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.rollout.run.EarlierSecrets.Missed;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.Test;

/** A password that a device had and does not tell is asked of a person once. */
class AskedSecretsTest {
    private final Console console = new Console();
    private final Robot robot = console.robot();
    private final List<String> kept = new ArrayList<>();
    private final Device device = FleetFactory.eINSTANCE.createDevice();

    private AskedSecrets asked() {
        Shell shell = robot.ask(() -> console.window().getShell());
        return new AskedSecrets(shell, (name, secret) -> kept.add(name + " " + secret.length()));
    }

    private Missed missed(String user) {
        return new Missed(device, MailSetting.SMTP_PASSWORD, user, "old.example.com");
    }

    @Test
    @Uses("form.SecretDialog")
    void it_is_kept_under_the_name_of_its_user_and_server_and_asked_once() {
        AskedSecrets asked = asked();
        CompletableFuture<Optional<String>> answer = CompletableFuture.supplyAsync(() -> asked.name(missed("scan")));
        robot.type("secret", "hunter2");
        robot.click("secret.ok");
        assertThat(answer.join()).contains("earlier/scan@old.example.com");
        assertThat(asked.name(missed("scan"))).contains("earlier/scan@old.example.com");
        assertThat(kept).containsExactly("earlier/scan@old.example.com 7");
    }

    @Test
    void nobody_knows_it() {
        AskedSecrets asked = asked();
        CompletableFuture<Optional<String>> answer = CompletableFuture.supplyAsync(() -> asked.name(missed("scan")));
        robot.click("secret.cancel");
        assertThat(answer.join()).isEmpty();
        assertThat(kept).isEmpty();
    }
}
