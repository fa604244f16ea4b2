package org.fleetmail.device.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.trust.KnownDevices;
import org.fleetmail.core.trust.TrustDecision;
import org.fleetmail.core.trust.TrustDecision.Answer;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials.Login;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.DeviceTarget.Door;
import org.fleetmail.device.driver.ShownCertificate;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Identity;
import org.fleetmail.device.profile.WebInterface;
import org.fleetmail.device.profile.WebLogin;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.device.web.internal.http.Connection;
import org.fleetmail.device.web.internal.http.Connection.Peer;
import org.fleetmail.device.web.internal.http.Connection.Trusting;
import org.fleetmail.device.web.internal.http.Origin;
import org.fleetmail.device.web.internal.http.Question;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks to the web interface of devices as their profiles say. A device has one session at a time, which is always logged
 * out; a rejected password is never tried again; its certificate is agreed at the first contact.
 */
@Component(service = DeviceDriver.class)
public final class WebDriver implements DeviceDriver {
    /** Framework or system property that names the file of agreed certificates. */
    public static final String KNOWN_DEVICES = "fleetmail.known-devices";

    private static final Logger LOG = LoggerFactory.getLogger(WebDriver.class);
    private static final int LONGEST_PAGE = 65_536;
    private static final TrustDecision NOBODY = (host, chain, reasons) -> Answer.NO;

    private final KnownDevices known;
    private final Logins logins = new Logins();
    private final Map<Origin, Semaphore> rooms = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile TrustDecision decision;

    /** The driver as a service; whoever offers a {@link TrustDecision} is asked about certificates. */
    @Activate
    public WebDriver(BundleContext context) {
        this(
                new KnownDevices(
                        Optional.ofNullable(context.getProperty(KNOWN_DEVICES)).map(Path::of)),
                null);
    }

    /**
     * A driver without OSGi.
     *
     * @param known agreed certificates
     * @param decision who is asked about others; {@code null} answers no
     */
    public WebDriver(KnownDevices known, TrustDecision decision) {
        this.known = known;
        this.decision = decision;
    }

    @Override
    public String transport() {
        return "web";
    }

    @Override
    public Outcome<Identity> identify(DeviceTarget target, Cancellation cancellation) {
        Origin origin = origin(target);
        Login nobody = new Login("", Secret.of(""));
        Peer peer = new Peer(Optional.empty(), WebLogin.Kind.NONE, nobody, target.timeout(), trusting(target));
        try (Connection connection = new Connection(origin, target.where(), peer)) {
            return origin.uri("/")
                    .map(uri -> connection.ask(Question.get(uri), cancellation))
                    .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.NET_NAME, target.where(), "")))
                    .map(answer -> Identity.ofWeb(answer.header("server").orElse(""), shortened(answer.text())));
        }
    }

    @Override
    public Outcome<Optional<ShownCertificate>> certificate(
            DeviceTarget target, Optional<DeviceProfile> profile, Cancellation cancellation) {
        Origin origin = origin(target);
        Onlooker onlooker = new Onlooker();
        Login nobody = new Login("", Secret.of(""));
        Peer peer = new Peer(
                profile.flatMap(DeviceProfile::web).flatMap(WebInterface::oldTls),
                WebLogin.Kind.NONE,
                nobody,
                target.timeout(),
                onlooker);
        try (Connection connection = new Connection(origin, target.where(), peer)) {
            Outcome<?> answer = origin.uri("/")
                    .map(uri -> connection.once(Question.get(uri), cancellation))
                    .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.NET_NAME, target.where(), "")));
            Optional<ShownCertificate> shown = onlooker.shown(origin);
            return shown.isPresent() ? Outcome.done(shown) : answer.map(trusted -> Optional.empty());
        }
    }

    private static String shortened(String page) {
        return page.length() > LONGEST_PAGE ? page.substring(0, LONGEST_PAGE) : page;
    }

    @Override
    public Outcome<DeviceState> read(DeviceTarget target, DeviceProfile profile, Cancellation cancellation) {
        return inSession(
                target,
                profile,
                cancellation,
                session -> new StateReading(profile, target.where(), session.exchanges()).state(cancellation, clock));
    }

    @Override
    public Outcome<Written> write(
            DeviceTarget target, DeviceProfile profile, Settings settings, Cancellation cancellation) {
        Preparation preparation = Preparation.of(profile, settings, target.where());
        return preparation.refused().isEmpty()
                ? inSession(
                        target,
                        profile,
                        cancellation,
                        session -> write(session, target, profile, preparation, cancellation))
                : Outcome.done(Writing.nothing(preparation));
    }

    private Outcome<Written> write(
            WebSession session,
            DeviceTarget target,
            DeviceProfile profile,
            Preparation preparation,
            Cancellation cancellation) {
        StateReading before = new StateReading(profile, target.where(), session.exchanges());
        return before.state(cancellation, clock)
                .then(state -> stranger(target, state.serial())
                        .<Outcome<Written>>map(Outcome::failed)
                        .orElseGet(() -> Outcome.done(
                                new Writing(profile, target.where(), session.exchanges(), before, preparation)
                                        .send(cancellation))));
    }

    /** Another device than expected; one that reports no serial number is believed. */
    private static Optional<Trouble> stranger(DeviceTarget target, String serial) {
        return target.expectedSerial()
                .filter(expected -> !serial.isEmpty() && !serial.equals(expected))
                .map(expected ->
                        Trouble.of(TroubleCode.SERIAL_DIFFERS, target.where(), Words.of("serial", expected, serial)));
    }

    private <T> Outcome<T> inSession(
            DeviceTarget target,
            DeviceProfile profile,
            Cancellation cancellation,
            Function<WebSession, Outcome<T>> work) {
        if (!profile.mailKnown()) {
            return Outcome.failed(Trouble.of(
                    TroubleCode.MAIL_PAGE_UNKNOWN,
                    target.where(),
                    profile.title().sentence()));
        }
        WebInterface web = profile.web().orElseThrow();
        Peer peer = new Peer(
                web.oldTls(), web.login().kind(), (Login) target.credentials(), target.timeout(), trusting(target));
        Semaphore room = rooms.computeIfAbsent(origin(target), key -> new Semaphore(1));
        room.acquireUninterruptibly();
        try (WebSession session =
                new WebSession(target, web, new Connection(origin(target), target.where(), peer), logins)) {
            return session.open(cancellation).then(open -> work.apply(session));
        } finally {
            room.release();
        }
    }

    private static Origin origin(DeviceTarget target) {
        String scheme = target.web().map(Door::scheme).orElse("https");
        return new Origin(scheme, target.address(), target.port());
    }

    private Trusting trusting(DeviceTarget target) {
        return new Agreement(target.web().map(Door::pinnedSha256).orElse(""), origin(target));
    }

    /** Sees what is shown and agrees to nothing. */
    private static final class Onlooker implements Trusting {
        private Optional<Unknown> seen = Optional.empty();

        @Override
        public String pin() {
            return "";
        }

        @Override
        public boolean agrees(Unknown unknown) {
            seen = Optional.of(unknown);
            return false;
        }

        Optional<ShownCertificate> shown(Origin origin) {
            return seen.map(unknown ->
                    new ShownCertificate(origin.text(), unknown.chain(), unknown.sha256(), unknown.reasons()));
        }
    }

    /** What is agreed with one device: in the fleet, at an earlier contact, or by asking now. */
    private final class Agreement implements Trusting {
        private final String inFleet;
        private final Origin origin;

        Agreement(String inFleet, Origin origin) {
            this.inFleet = inFleet;
            this.origin = origin;
        }

        @Override
        public String pin() {
            return inFleet.isEmpty() ? known.of(origin.text()).orElse("") : inFleet;
        }

        @Override
        public boolean agrees(Unknown unknown) {
            TrustDecision asked = decision;
            Answer answer = (asked == null ? NOBODY : asked).ask(origin.text(), unknown.chain(), unknown.reasons());
            switch (answer) {
                case NO -> {}
                case SESSION -> known.remember(origin.text(), unknown.sha256());
                case ALWAYS -> keep(unknown.sha256());
            }
            return answer != Answer.NO;
        }

        private void keep(String sha256) {
            if (known.keep(origin.text(), sha256, clock.instant(), "")
                    instanceof Outcome.Failed<Void>(Trouble trouble)) {
                LOG.warn("The certificate of {} is agreed until the program ends only: {}", origin.text(), trouble);
            }
        }
    }
}
