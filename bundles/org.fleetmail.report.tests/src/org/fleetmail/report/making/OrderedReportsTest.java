package org.fleetmail.report.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.model.Fleet;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderedReportsTest {
    @TempDir
    Path folder;

    private final Fleet fleet = NewFleet.empty("Office");

    private static <T> T done(Outcome<T> outcome) {
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome));
    }

    private ReportOrder order(Path written) {
        Path file = folder.resolve("office.fleet");
        return new ReportOrder(file, "", written, Set.of(), List.of(), Locale.ENGLISH, "", List.of());
    }

    private int remembered(Store store) {
        return done(store.observations().history(PastReport.KIND, ReportSource.subject(fleet, ""), 9))
                .size();
    }

    @Test
    void a_look_that_was_cancelled_becomes_no_report_and_is_not_remembered() {
        Equipment equipment = new Equipment(ProfileCatalog.shipped(), List.of(), new MemorySecrets());
        Cancellation cancellation = new Cancellation();
        done(FleetFile.create(fleet, folder.resolve("office.fleet")).save());
        try (Store store = done(Store.open(folder.resolve("store")))) {
            OrderedReports reports =
                    new OrderedReports(store, equipment, new LiveVerifier(), List.of(), Clock.systemUTC(), "1.0.0");
            assertThat(done(reports.write(order(folder.resolve("whole")), cancellation)))
                    .hasSize(1);
            assertThat(remembered(store)).isEqualTo(1);
            cancellation.cancel();
            assertThat(reports.write(order(folder.resolve("cancelled")), cancellation))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.CANCELLED));
            assertThat(folder.resolve("cancelled")).doesNotExist();
            assertThat(remembered(store)).isEqualTo(1);
        }
    }
}
