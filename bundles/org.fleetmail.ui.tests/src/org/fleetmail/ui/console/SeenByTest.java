package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.testkit.mail.Fault;
import org.fleetmail.testkit.mail.FaultyPeer;
import org.fleetmail.testkit.mail.MailDialect;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.Answer;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.robot.Rows;
import org.junit.jupiter.api.Test;

/** Who could talk to an endpoint: models of the fleet are asked about, each with its own hello and roots. */
class SeenByTest extends VerificationStage {
    private static final TestAuthority AUTHORITY = new TestAuthority("Seen by");

    @Test
    void a_model_is_asked_with_its_own_hello_and_a_refusal_of_that_shape_is_told() throws IOException {
        String title = title("example-old-simulated");
        try (OpenSslPeer server = withoutRsaKeyExchange()) {
            checkAt(server.port());
            page("CheckDetails_seen_by", "seen-by-observed");
            robot.await("not known yet", () -> seenAs(title).contains("| " + text("SeenByTab_observed")));
            assertThat(seenAs(title)).startsWith(text("CheckWords_unknown"));
            robot.choose("seen-by.roots", text("KnownRoots_unknown"));
            robot.choose("seen-by.model", title);
            robot.click("seen-by.ask");
            robot.await("the answer", () -> seenAs(title).contains("| " + text("SeenByTab_asked")));
            assertThat(seenAs(title))
                    .startsWith(text("CheckWords_no") + " |")
                    .contains(Meeting.of(Answer.NO, "refused", title)
                            .reasons()
                            .getFirst()
                            .in(Locale.getDefault()));
            console.picture("verification-seen-by-asked");
        }
    }

    @Test
    void the_roots_a_model_knows_are_looked_through_when_it_is_asked() throws IOException {
        String title = title("example-simulated");
        try (OpenSslPeer stranger =
                OpenSslPeer.start(AUTHORITY.wish("127.0.0.1").rsa(2048).issue())) {
            checkAt(stranger.port());
            page("CheckDetails_seen_by", "seen-by-roots");
            robot.choose("seen-by.model", title);
            robot.choose("seen-by.roots", text("KnownRoots_fleet"));
            robot.click("seen-by.ask");
            robot.await("a no", () -> seenAs(title).startsWith(text("CheckWords_no") + " |"));
            assertThat(seenAs(title)).contains("Seen by");
            console.dark(true);
            console.picture("verification-seen-by-dark");
        }
    }

    @Test
    void asking_as_all_models_ends_at_once_when_it_is_cancelled() throws IOException {
        int port;
        try (OpenSslPeer server = withoutRsaKeyExchange()) {
            port = server.port();
            checkAt(port);
        }
        Credential credential = AUTHORITY.wish("127.0.0.1").issue();
        InetAddress here = InetAddress.getLoopbackAddress();
        try (FaultyPeer silent = FaultyPeer.startAt(here, port, MailDialect.SMTP, Fault.SILENT, credential)) {
            robot.choose("seen-by.model", text("SeenByBar_all"));
            robot.click("seen-by.ask");
            robot.await("a hello", () -> silent.connections() > 0);
            robot.click("seen-by.cancel");
            robot.awaitEnabled("seen-by.ask");
            assertThat(silent.connections()).isEqualTo(1);
            assertThat(robot.isEnabled("seen-by.cancel")).isFalse();
        }
    }

    /** A server whose only suite the old model lacks; a short check cannot tell that it has no other. */
    private static OpenSslPeer withoutRsaKeyExchange() {
        return OpenSslPeer.start(
                AUTHORITY.wish("127.0.0.1").rsa(2048).issue(),
                "-tls1_1",
                "-cipher",
                "ECDHE-RSA-AES128-SHA:@SECLEVEL=0");
    }

    private static String title(String profile) {
        return ProfileCatalog.shipped().find(profile).orElseThrow().title().in(Locale.getDefault());
    }

    /** Lets the endpoint be a web server at a port, and checks it. */
    private void checkAt(int port) {
        robot.tell(() -> {
            Endpoint endpoint = endpoint(OfficePlan.OLD_SUBMISSION);
            Edits.set(fleet.domain(), endpoint, FleetPackage.Literals.ENDPOINT__SERVICE, Service.HTTPS);
            Edits.set(
                    fleet.domain(),
                    endpoint,
                    FleetPackage.Literals.ENDPOINT__TRANSPORT_SECURITY,
                    TransportSecurity.IMPLICIT_TLS);
            Edits.set(fleet.domain(), endpoint, FleetPackage.Literals.ENDPOINT__HOST, "127.0.0.1");
            Edits.set(fleet.domain(), endpoint, FleetPackage.Literals.ENDPOINT__PORT, port);
        });
        robot.select(TABLE, address(OfficePlan.OLD_SUBMISSION));
        robot.click("verification.check-selected");
        console.awaitRest();
        robot.turnTo("verification.details", text("CheckDetails_seen_by"));
        robot.awaitEnabled("seen-by.ask");
    }

    /** The row of a model; the title of one may be a part of another's. */
    private String seenAs(String title) {
        return robot.ask(() -> Rows.row(robot.find(Table.class, "verification.seen-by"), " | " + title + " | "));
    }
}
