package org.fleetmail.rollout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.office.Fault;
import org.fleetmail.rollout.office.PretendedDevice;
import org.fleetmail.rollout.plan.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device is exchanged for another at the same address, at every moment at which that can happen. */
class ReplacedDeviceTest extends PretendedRuns {
    private static final ApplyOptions OPTIONS = ApplyOptions.of("move", "ana").withPatience(Duration.ZERO);

    private PretendedDevice device;

    @BeforeEach
    void oneDevice() {
        device = office.device("a", "M1");
    }

    private RunSummary apply(RunListener listener) {
        return apply(plan(), OPTIONS, listener);
    }

    /** The device is exchanged as soon as the work on it is so far. */
    private RunListener exchangingAt(Phase phase) {
        return new RunListener() {
            @Override
            public void progressed(DeviceProgress progress) {
                if (progress.phase() == phase) {
                    device.replacedBy("S-another");
                }
            }
        };
    }

    private static DeviceResult only(RunSummary summary) {
        return summary.results().getFirst();
    }

    @Test
    void between_the_reading_and_the_write_it_is_refused_and_gets_nothing() {
        DeviceResult result = only(apply(exchangingAt(Phase.WRITING)));
        assertThat(result.phase()).as(result.toString()).isEqualTo(Phase.REFUSED);
        assertThat(result.reasons()).extracting(Reason::code).contains(TroubleCode.SERIAL_DIFFERS);
        assertThat(device.writes()).isEmpty();
        assertThat(device.text(MailSetting.SMTP_PORT)).isEqualTo("25");
    }

    @Test
    void between_the_write_and_the_reading_back_it_is_unknown_and_nothing_is_put_right_on_the_other() {
        DeviceResult result = only(apply(exchangingAt(Phase.READING_BACK)));
        assertThat(result.phase()).as(result.toString()).isEqualTo(Phase.UNKNOWN);
        assertThat(result.reasons()).extracting(Reason::code).contains(TroubleCode.SERIAL_DIFFERS);
        assertThat(device.writes()).hasSize(1);
    }

    @Test
    void between_an_interruption_and_resume_it_is_unknown_and_gets_nothing() {
        device.fails(Fault.DIES);
        RunSummary interrupted = apply(RunListener.NONE);
        assertThat(only(interrupted).phase()).isEqualTo(Phase.UNKNOWN);
        device.answersAgain();
        device.replacedBy("S-another");
        RunSummary resumed =
                done(rollouts().resume(interrupted.run().id(), OPTIONS, RunListener.NONE, new Cancellation()));
        assertThat(only(resumed).phase()).isEqualTo(Phase.UNKNOWN);
        assertThat(only(resumed).reasons()).extracting(Reason::code).contains(TroubleCode.SERIAL_DIFFERS);
        assertThat(device.writes()).hasSize(1);
    }

    @Test
    void between_a_run_and_its_way_back_it_is_left_alone() {
        RunSummary there = apply(RunListener.NONE);
        device.replacedBy("S-another");
        RunSummary back =
                done(rollouts().rollback(there.run().id(), "", OPTIONS, RunListener.NONE, new Cancellation()));
        assertThat(only(back).phase()).isEqualTo(Phase.SKIPPED);
        assertThat(device.writes()).hasSize(1);
    }
}
