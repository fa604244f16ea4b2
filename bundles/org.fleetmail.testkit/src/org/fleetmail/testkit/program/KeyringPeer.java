package org.fleetmail.testkit.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.fleetmail.testkit.mail.Peers;

/**
 * A real gnome-keyring on a session bus of its own, as a desktop has it; both are started and ended by their own processes.
 * The bus starts nothing by itself, so nobody is there who could ask a person for the password of a locked keyring.
 */
public final class KeyringPeer implements AutoCloseable {
    /** In what state a program finds the keyring. */
    public enum State {
        /** A person has logged in. */
        UNLOCKED,
        /** It is there, and its password was not given. */
        LOCKED,
        /** There is a session, but no keyring. */
        NO_KEYRING,
        /** Nobody has logged in to a desktop. */
        NO_SESSION
    }

    private static final String PASSWORD = "password of the person";

    private final Path folder;
    private final Path bus;
    private Process session;
    private Process keyring;

    /** @param folder the keyring stays there when it is started anew */
    public KeyringPeer(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.bus = Files.createTempDirectory("bus");
        Files.setPosixFilePermissions(bus, PosixFilePermissions.fromString("rwx------"));
    }

    /** Starts what a state needs and ends what it does not; skips the test where a program is missing. */
    public void become(State state) throws IOException {
        stop();
        if (state != State.NO_SESSION) {
            startSession();
        }
        if (state == State.UNLOCKED || state == State.LOCKED) {
            startKeyring(state);
        }
    }

    private void startSession() throws IOException {
        Path program = Peers.program("dbus-daemon", "dbus-daemon");
        Path configuration = Files.writeString(bus.resolve("session.conf"), """
            <busconfig>
              <type>session</type>
              <listen>%s</listen>
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """.formatted(address()));
        session = Peers.start(
                bus.resolve("session.log"),
                List.of(program.toString(), "--nofork", "--nopidfile", "--config-file=" + configuration));
        await("the session bus", Waiting.until(() -> Files.exists(bus.resolve("bus")), session));
    }

    private void startKeyring(State state) throws IOException {
        Path program = Peers.program("gnome-keyring-daemon", "gnome-keyring");
        Path password = Files.writeString(bus.resolve("password"), PASSWORD);
        Path log = Files.createTempFile(bus, "keyring", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "--foreground",
                        "--components=secrets",
                        "--control-directory=" + bus.resolve("control"),
                        state == State.UNLOCKED ? "--unlock" : "--start")
                .redirectErrorStream(true)
                .redirectInput(password.toFile())
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment());
        keyring = builder.start();
        await("the keyring", Waiting.until(() -> isOwned("org.freedesktop.secrets"), keyring));
    }

    private boolean isOwned(String name) {
        List<String> question = List.of(
                Peers.program("dbus-send", "dbus-bin").toString(),
                "--bus=" + address(),
                "--print-reply",
                "--dest=org.freedesktop.DBus",
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus.GetNameOwner",
                "string:" + name);
        try {
            Process asked = Peers.start(bus.resolve("asked.log"), question);
            return asked.onExit().join().exitValue() == 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(String what, boolean come) {
        if (!come) {
            throw new IllegalStateException(what + " did not start");
        }
    }

    private String address() {
        return "unix:path=" + bus.resolve("bus");
    }

    /** What programs of this session have in their environment. */
    public Map<String, String> environment() {
        return Map.of(
                "DBUS_SESSION_BUS_ADDRESS",
                address(),
                "HOME",
                folder.toString(),
                "XDG_DATA_HOME",
                folder.resolve("data").toString(),
                "XDG_RUNTIME_DIR",
                bus.toString());
    }

    private void stop() throws IOException {
        if (keyring != null) {
            Peers.stop(keyring);
            keyring = null;
        }
        if (session != null) {
            Peers.stop(session);
            session = null;
        }
        Files.deleteIfExists(bus.resolve("bus"));
    }

    @Override
    public void close() throws IOException {
        stop();
        Peers.delete(bus);
    }
}
