package org.fleetmail.device.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.testkit.dns.MulticastPeer;
import org.fleetmail.testkit.process.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Printers that announce themselves by multicast DNS, heard in a network that has loopback alone. */
class MulticastTest {
    @TempDir
    Path folder;

    /** A process that writes what it hears into a file. It asks again, as a busy computer may answer after it listened. */
    public static final class Hearing {
        private Hearing() {}

        public static void main(String[] arguments) throws Exception {
            Set<String> heard = new TreeSet<>();
            for (int asked = 0; asked < 10 && heard.size() < 2; asked++) {
                heard.addAll(ServiceBrowser.multicast().addresses(new Cancellation()));
            }
            Files.write(Path.of(arguments[0]), heard);
        }
    }

    @Test
    void what_announces_itself_in_the_local_network_is_found() throws Exception {
        Path said = folder.resolve("said");
        Path heard = folder.resolve("heard");
        try (MulticastPeer printers = MulticastPeer.start()) {
            Process hearing = new ChildJvm(
                            Hearing.class,
                            "org.fleetmail.device.discovery.ServiceBrowser",
                            "org.fleetmail.core.work.Cancellation",
                            "org.xbill.DNS.Message",
                            "org.slf4j.LoggerFactory")
                    .within(printers.nearby())
                    .start(said, heard.toString());
            assertThat(hearing.waitFor()).as(Files.readString(said)).isZero();
            assertThat(Files.readAllLines(heard)).containsExactlyInAnyOrder(MulticastPeer.COPIER, MulticastPeer.LABELS);
        }
    }
}
