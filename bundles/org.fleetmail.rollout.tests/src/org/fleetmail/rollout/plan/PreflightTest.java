package org.fleetmail.rollout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.model.Endpoint;
import org.fleetmail.rollout.office.PretendedDevice;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The questions of the preflight, against a mail server that answers on loopback. */
class PreflightTest extends PreflightRoom {
    @Test
    void aModelThatReachesTheEndpointIsShownToByItsOwnHello() {
        use(OfficePlan.SUBMISSION);
        office.device("a", "M1");
        PlanItem item = only();
        assertThat(item.state()).as(item.toString()).isEqualTo(ItemState.CHANGE);
        assertThat(item.answer(Question.TLS_REACH)).isEqualTo(Shown.YES);
        assertThat(item.answer(Question.TLS_MODE)).isEqualTo(Shown.YES);
        assertThat(item.answer(Question.SECRET)).isEqualTo(Shown.YES);
        assertThat(item.answer(Question.PASSWORD)).isEqualTo(Shown.YES);
        assertThat(item.fallback()).isEmpty();
    }

    @Test
    @Tag("row:D5")
    void aModelWithoutTheVersionsIsBlockedAndShownTheFirstWayThatIsOpenToIt() {
        use(OfficePlan.SUBMISSION);
        office.device("a", "Old", "example-old-simulated");
        PlanItem item = only();
        assertThat(item.state()).isEqualTo(ItemState.BLOCKED);
        assertThat(codes(item)).contains(TroubleCode.TLS_LIMITS);
        assertThat(item.answer(Question.TLS_REACH)).isEqualTo(Shown.NO);
        Fallback fallback = item.fallback().orElseThrow();
        assertThat(fallback.endpoint()).isEqualTo(OfficePlan.RELAY);
        assertThat(fallback.why().in(Locale.JAPANESE)).contains("中継");
    }

    @Test
    @Tag("row:D4")
    void anImplicitPortComesBeforeTheRelay() {
        Endpoint wanted = use(OfficePlan.SUBMISSION);
        wanted.setPort(1);
        office.device("a", "M1");
        PlanItem item = only();
        assertThat(codes(item)).contains(TroubleCode.ENDPOINT_FAILS);
        assertThat(item.fallback().map(Fallback::endpoint)).contains(OfficePlan.SUBMISSIONS);
    }

    @Test
    void aPasswordThatDoesNotFitTheModelIsSaid() {
        use(OfficePlan.SUBMISSION);
        office.device("a", "M1");
        office.keep("scan", "パスワード");
        PlanItem item = only();
        assertThat(item.answer(Question.SECRET)).isEqualTo(Shown.NO);
        assertThat(codes(item)).contains(TroubleCode.VALUE_UNFIT);
    }

    @Test
    void anAddressNeedsNoNameServerAndANameMayNeedOne() {
        use(OfficePlan.SUBMISSION);
        office.device("a", "M1");
        assertThat(only().answer(Question.HOST_NAME)).isEqualTo(Shown.YES);
        PlanRequest named =
                request().with(new Wish(Optional.empty(), Optional.empty(), Map.of("smtp.host", "mail.example.com")));
        PlanItem item = plan(named).items().getFirst();
        assertThat(item.answer(Question.HOST_NAME)).isEqualTo(Shown.UNKNOWN);
        assertThat(item.preflight().toString()).contains("old.example.com");
    }

    @Test
    void a_model_that_takes_addresses_alone_is_not_given_a_name() {
        use(OfficePlan.SUBMISSION);
        office.device("a", "QL", "zebra-ql");
        PlanItem item = plan(request()
                        .with(new Wish(Optional.empty(), Optional.empty(), Map.of("smtp.host", "mail.example.com"))))
                .items()
                .getFirst();
        assertThat(item.answer(Question.HOST_NAME)).as(item.toString()).isEqualTo(Shown.NO);
        assertThat(item.state()).isEqualTo(ItemState.BLOCKED);
        assertThat(codes(item)).contains(TroubleCode.VALUE_UNFIT);
    }

    @Test
    void aYoungAnswerCountsAndAnOldOneIsRefreshed() {
        Endpoint endpoint = use(OfficePlan.SUBMISSION);
        AtomicInteger asked = new AtomicInteger();
        LiveVerifier live = new LiveVerifier();
        Instant[] now = {Instant.now()};
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        try (Store store = done(Store.open(folder))) {
            LiveEndpointCheck check = new LiveEndpointCheck(
                    (target, extent, cancellation, progress) -> {
                        asked.incrementAndGet();
                        return live.verify(target, extent, cancellation, progress);
                    },
                    store.observations(),
                    clock);
            done(check.observe(endpoint, new Cancellation()));
            done(check.observe(endpoint, new Cancellation()));
            assertThat(asked).hasValue(1);
            now[0] = now[0].plus(LiveEndpointCheck.YOUNG).plus(Duration.ofMinutes(1));
            done(check.observe(endpoint, new Cancellation()));
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void aPlanAppliedLaterAsksTheEndpointAgainAndSendsNobodyToOneThatFailsNow() {
        Endpoint endpoint = use(OfficePlan.SUBMISSION);
        PretendedDevice device = office.device("a", "M1");
        Plan plan = plan(request());
        endpoint.setPort(1);
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
        try (Store store = done(Store.open(folder))) {
            Rollouts rollouts = new Rollouts(store, office.equipment(), Fleets.only(office.fleet()), tomorrow)
                    .checking(new LiveEndpointCheck(new LiveVerifier(), store.observations()));
            RunSummary summary =
                    done(rollouts.apply(plan, ApplyOptions.of("late", "ana"), RunListener.NONE, new Cancellation()));
            assertThat(summary.results().getFirst().reasons())
                    .extracting(Reason::code)
                    .containsExactly(TroubleCode.ENDPOINT_FAILS);
            assertThat(device.writes()).isEmpty();
        }
    }

    @Test
    void aPlanMayHaveAnotherTemplateAccountAndOverrides() {
        use(OfficePlan.SUBMISSION);
        office.device("a", "M1");
        office.keep("other", "0ther");
        var account = EcoreUtil.copy(office.account());
        account.setId("other");
        account.setAddress("other@example.com");
        account.setSecret("other");
        account.setOutgoing(office.account().getOutgoing());
        Wish wish = new Wish(Optional.empty(), Optional.of(account), Map.of("smtp.timeout", "45"));
        PlanItem item = plan(request().with(wish)).items().getFirst();
        assertThat(item.changes().toString()).contains("other@example.com", "••• (other)");
        assertThat(item.changes())
                .anySatisfy(change -> assertThat(change.origin()).isEqualTo(Origin.PLAN));
        PlanItem mistaken = plan(request()
                        .with(new Wish(Optional.empty(), Optional.empty(), Map.of("smtp.colour", "red"))))
                .items()
                .getFirst();
        assertThat(codes(mistaken)).contains(TroubleCode.VALUE_UNFIT);
    }

    @Test
    void aListSelectsByIdentityNameAddressOrSerial() throws Exception {
        for (String id : List.of("a", "b", "c", "d")) {
            office.device(id, "M1");
        }
        office.model("c").setSerial("X-77");
        Path file = folder.resolve("devices.csv");
        Files.writeString(file, "\uFEFF# last week\nA,first floor\n\"printer-b\";x\n\nx-77\tthird\n");
        DeviceList list = done(DeviceList.read(file));
        assertThat(request().within(list, "devices.csv").devices())
                .extracting(device -> device.getId())
                .containsExactly("a", "b", "c");
        Files.write(file, new byte[] {(byte) 0xC3, 0x28, 0x0A});
        assertThat(DeviceList.read(file)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void aListWithoutAnEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        Path file = folder.resolve("disk.img");
        try (RandomAccessFile disk = new RandomAccessFile(file.toFile(), "rw")) {
            disk.setLength(DeviceList.MAX_MEBIBYTES + 1L << 20);
        }
        assertThat(DeviceList.read(file)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void theAnswersAndTheFallbackAreInThePlanFile() {
        use(OfficePlan.SUBMISSION);
        office.device("a", "M1");
        office.device("b", "Old", "example-old-simulated");
        Plan plan = plan(request());
        assertThat(done(PlanFile.parse("plan", PlanFile.text(plan)))).isEqualTo(plan);
    }
}
