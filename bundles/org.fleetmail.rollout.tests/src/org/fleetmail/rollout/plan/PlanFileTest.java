package org.fleetmail.rollout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.rollout.office.Fault;
import org.fleetmail.rollout.office.PretendedOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFileTest {
    @TempDir
    private Path folder;

    private final PretendedOffice office = new PretendedOffice();
    private Plan plan;
    private Path file;

    @BeforeEach
    void write() {
        office.device("a", "M1");
        office.device("b", "HL", "brother");
        office.device("c", "M1").fails(Fault.SILENT);
        plan = PlanRequest.of(office.fleet(), "office.fleet", office.rollout(), "")
                .then(request -> Planner.withoutPreflight(office.equipment(), Clock.systemUTC())
                        .plan(request, PlanListener.NONE, new Cancellation()))
                .toOptional()
                .orElseThrow();
        file = PlanFile.write(plan, folder.resolve("plan.json")).toOptional().orElseThrow();
    }

    private static TroubleCode code(Outcome<Plan> outcome) {
        return outcome instanceof Outcome.Failed<Plan> failed ? failed.trouble().code() : null;
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        assertThat(PlanFile.read(file)).isEqualTo(Outcome.done(plan));
    }

    @Test
    void noSecretIsInTheFile() throws Exception {
        assertThat(Files.readString(file)).doesNotContain("s3cret").contains("\"secret\" : \"scan\"");
    }

    @Test
    void oneChangedCharacterIsNoticed() throws Exception {
        Files.writeString(file, Files.readString(file).replace("\"587\"", "\"588\""));
        assertThat(code(PlanFile.read(file))).isEqualTo(TroubleCode.PLAN_INVALID);
    }

    @Test
    void what_is_hashed_has_the_members_of_objects_in_order_and_characters_as_they_are() throws Exception {
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        Json.canonical(Json.parse("{\"b\": [{\"d\": 1, \"c\": true}], \"a\": \"\ud842\udfb7\u7530/é\"}"), hashed);
        assertThat(hashed.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":\"\ud842\udfb7\u7530/é\",\"b\":[{\"c\":true,\"d\":1}]}");
    }

    @Test
    void otherLineBreaksAndBlanksAreTheSamePlan() throws Exception {
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n   "));
        assertThat(PlanFile.read(file)).isEqualTo(Outcome.done(plan));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"schema\":\"fleetmail-plan\",\"version\":1}",
                "{\"schema\":\"fleetmail-plan\",\"version\":2,\"sha256\":\"\",\"plan\":{}}",
                "{\"schema\":\"fleetmail-plan\",\"version\":1,\"sha256\":"
                        + "\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\",\"plan\":{}}",
                "\u0000"
            })
    void whatIsNoPlanIsInvalid(String text) throws Exception {
        Files.writeString(file, text);
        assertThat(code(PlanFile.read(file))).isEqualTo(TroubleCode.PLAN_INVALID);
    }

    @Test
    void deepNestingEndsInATrouble() throws Exception {
        Files.writeString(file, "{\"plan\":".repeat(100_000));
        assertThat(code(PlanFile.read(file))).isEqualTo(TroubleCode.PLAN_INVALID);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(code(PlanFile.read(folder.resolve("none.json")))).isEqualTo(TroubleCode.FILE_ACCESS);
    }
}
