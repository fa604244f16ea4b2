package org.fleetmail.device.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Next;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.simulator.fault.Fault;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Passwords, locks, other administrators, sleep. */
class LoginsTest {
    private final WebRoom room = new WebRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_slip_of_the_pen_costs_a_whole_fleet_one_failed_login() throws Exception {
        List<SimulatedWebPrinter> fleet =
                IntStream.range(0, 12).mapToObj(i -> room.printer(Family.RICOH)).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<DeviceState>>> readings = fleet.stream()
                    .map(printer -> threads.submit(() -> room.reading(printer, Secret.of("slip"))))
                    .toList();
            for (Future<Outcome<DeviceState>> reading : readings) {
                Outcome<DeviceState> outcome = reading.get();
                assertThat(WebRoom.code(outcome)).isEqualTo(TroubleCode.LOGIN_REJECTED);
                assertThat(TroubleCode.LOGIN_REJECTED.next()).isEqualTo(Next.STOP_GROUP);
            }
        }
        assertThat(fleet.stream().mapToInt(SimulatedWebPrinter::attempts).sum()).isEqualTo(1);
    }

    @Test
    void a_password_that_others_accept_is_held_back_only_where_it_was_rejected() {
        SimulatedWebPrinter good = room.printer(Family.RICOH);
        SimulatedWebPrinter other = room.printer(Family.RICOH, new Fault.WrongCommunity());
        assertThat(room.read(good).text(MailSetting.SMTP_PORT)).contains("25");
        assertThat(WebRoom.code(room.reading(other))).isEqualTo(TroubleCode.LOGIN_REJECTED);
        assertThat(WebRoom.code(room.reading(other))).isEqualTo(TroubleCode.LOGIN_REJECTED);
        assertThat(room.read(good).text(MailSetting.SMTP_PORT)).contains("25");
        assertThat(other.attempts()).isEqualTo(1);
    }

    @Test
    void a_locked_login_is_told_with_its_rule() {
        Instant start = Instant.parse("2026-11-25T09:00:00Z");
        SimulatedWebPrinter printer = room.printer(WebRoom.plan(Family.EXAMPLE), Clock.fixed(start, ZoneOffset.UTC));
        for (String wrong : List.of("a1", "b2", "c3")) {
            assertThat(WebRoom.code(room.reading(printer, Secret.of(wrong)))).isEqualTo(TroubleCode.LOGIN_REJECTED);
        }
        Outcome<DeviceState> locked = room.reading(printer);
        assertThat(locked).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            Trouble trouble = (Trouble) failed.trouble();
            assertThat(trouble.code()).isEqualTo(TroubleCode.WEB_LOCKED);
            assertThat(trouble.in(Locale.ENGLISH)).contains("5 min after 3 wrong passwords");
            assertThat(trouble.in(Locale.JAPANESE)).contains("3 回").doesNotContain("{0}");
        });
        assertThat(printer.attempts()).isEqualTo(4);
        assertThat(WebRoom.code(room.reading(printer))).isEqualTo(TroubleCode.LOGIN_REJECTED);
        assertThat(printer.attempts()).isEqualTo(4);
    }

    @Test
    void the_lock_of_a_simulated_printer_ends_after_five_minutes() {
        Instant[] now = {Instant.parse("2026-11-25T09:00:00Z")};
        SimulatedWebPrinter printer = room.printer(WebRoom.plan(Family.EXAMPLE), new Ticking(now));
        for (String wrong : List.of("a1", "b2", "c3")) {
            room.reading(printer, Secret.of(wrong));
        }
        now[0] = now[0].plus(Duration.ofMinutes(6));
        assertThat(room.read(printer).text(MailSetting.SMTP_PORT)).contains("25");
    }

    @Test
    void another_administrator_is_waited_for_and_not_thrown_out() {
        SimulatedWebPrinter printer = room.printer(Family.TOSHIBA);
        printer.occupy();
        Outcome<DeviceState> outcome = room.reading(printer);
        assertThat(WebRoom.code(outcome)).isEqualTo(TroubleCode.WEB_BUSY);
        assertThat(TroubleCode.WEB_BUSY.next()).isEqualTo(Next.RETRY_LATER);
    }

    @Test
    void a_device_has_one_session_at_a_time_however_many_ask() throws Exception {
        SimulatedWebPrinter printer = room.printer(Family.EXAMPLE, new Fault.Slow(Duration.ofMillis(20)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Settings>> readings = IntStream.range(0, 5)
                    .mapToObj(i -> threads.submit(() -> room.read(printer)))
                    .toList();
            for (Future<Settings> reading : readings) {
                assertThat(reading.get().text(MailSetting.SMTP_PORT)).contains("25");
            }
        }
        assertThat(printer.attempts()).isEqualTo(5);
    }

    @Test
    void a_deep_sleeper_is_woken() {
        SimulatedWebPrinter printer = room.printer(Family.KYOCERA, new Fault.Asleep());
        assertThat(room.read(printer).text(MailSetting.SMTP_PORT)).contains("25");
        assertThat(printer.asleep()).isFalse();
    }

    @Test
    void the_session_is_closed_when_the_work_is_cancelled() throws Exception {
        SimulatedWebPrinter printer = room.printer(Family.EXAMPLE, new Fault.Slow(Duration.ofMillis(150)));
        Cancellation cancellation = new Cancellation();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome<DeviceState>> reading = threads.submit(() -> room.driver.read(
                    WebRoom.target(printer, WebRoom.PASSWORD), WebRoom.profile(Family.EXAMPLE), cancellation));
            while (!printer.occupied()) {
                Thread.onSpinWait();
            }
            cancellation.cancel();
            assertThat(WebRoom.code(reading.get())).isEqualTo(TroubleCode.CANCELLED);
        }
        assertThat(printer.occupied()).isFalse();
    }

    @Test
    void of_a_maker_whose_mail_page_is_not_known_nothing_is_tried() {
        SimulatedWebPrinter printer = room.printer(Family.RICOH);
        Outcome<DeviceState> outcome = room.driver.read(
                WebRoom.target(printer, WebRoom.PASSWORD),
                ProfileCatalog.shipped().find("ricoh-wim").orElseThrow(),
                new Cancellation());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(((Trouble) failed.trouble()).in(Locale.ENGLISH))
                                .contains("The maker is known", "Record the page once"));
        assertThat(printer.attempts()).isZero();
    }

    /** A clock that is set by hand. */
    private static final class Ticking extends Clock {
        private final Instant[] now;

        Ticking(Instant[] now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now[0];
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
