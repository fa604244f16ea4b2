package org.fleetmail.rollout.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.driver.Credentials;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.rollout.contact.Vouching.Vote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many conversations there are at the same time, and who may try access data. */
@Timeout(60)
class PolitenessTest {
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private static Contact contact(String address, String site, int parallel) {
        Credentials credentials = new Credentials.Community(false, Secret.of("public"), Secret.of("private"));
        DeviceTarget target = new DeviceTarget(
                address, address, address, 161, Optional.empty(), credentials, Duration.ofSeconds(1), 0);
        return new Contact(target, null, null, site, Hours.ALWAYS, parallel);
    }

    private void meet(CountDownLatch together) {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        together.countDown();
        try {
            together.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        now.decrementAndGet();
    }

    @Test
    void atASiteThereAreAsManyConversationsAsItAllowsAndNoMore() {
        Politeness politeness = new Politeness();
        CountDownLatch together = new CountDownLatch(3);
        List<Contact> contacts = IntStream.range(0, 30)
                .mapToObj(i -> contact("192.0.2." + i, "tokyo", 3))
                .toList();
        new Crowd(30)
                .each(
                        contacts,
                        contact -> politeness.with(contact, () -> {
                            meet(together);
                            return null;
                        }));
        assertThat(most).hasValue(3);
    }

    @Test
    void withAHostThereIsOneConversationAndAnotherSiteDoesNotWaitForIt() {
        Politeness politeness = new Politeness();
        CountDownLatch alone = new CountDownLatch(1);
        new Crowd(8)
                .each(
                        IntStream.range(0, 8).boxed().toList(),
                        i -> politeness.with(contact("192.0.2.1", "tokyo", 8), () -> {
                            meet(alone);
                            return null;
                        }));
        assertThat(most).hasValue(1);
        String other = politeness.with(
                contact("192.0.2.1", "tokyo", 8),
                () -> politeness.with(contact("192.0.2.2", "osaka", 1), () -> "went on"));
        assertThat(other).isEqualTo("went on");
    }

    @Test
    void untilADeviceTookTheAccessDataOneTriesAtATimeAndThenAllMay() {
        Vouching vouching = new Vouching();
        List<Integer> devices = IntStream.range(0, 12).boxed().toList();
        CountDownLatch alone = new CountDownLatch(1);
        new Crowd(12)
                .each(
                        devices,
                        i -> vouching.with(
                                contact("192.0.2." + i, "", 64),
                                () -> {
                                    meet(alone);
                                    return Vote.OPEN;
                                },
                                vote -> vote));
        assertThat(most).as("rejected again and again").hasValue(1);
        vouching.with(contact("192.0.2.1", "", 64), () -> Vote.TAKEN, vote -> vote);
        CountDownLatch all = new CountDownLatch(12);
        new Crowd(12)
                .each(
                        devices,
                        i -> vouching.with(
                                contact("192.0.2." + i, "", 64),
                                () -> {
                                    meet(all);
                                    return Vote.OPEN;
                                },
                                vote -> vote));
        assertThat(most).as("once taken").hasValue(12);
    }

    @Test
    void everySilentDeviceLetsOneMoreTry() {
        Vouching vouching = new Vouching();
        vouching.with(contact("192.0.2.1", "", 64), () -> Vote.SILENT, vote -> vote);
        vouching.with(contact("192.0.2.2", "", 64), () -> Vote.SILENT, vote -> vote);
        CountDownLatch three = new CountDownLatch(3);
        new Crowd(12)
                .each(
                        IntStream.range(0, 12).boxed().toList(),
                        i -> vouching.with(
                                contact("192.0.2." + i, "", 64),
                                () -> {
                                    meet(three);
                                    return Vote.OPEN;
                                },
                                vote -> vote));
        assertThat(most).hasValue(3);
    }
}
