package org.fleetmail.device.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.device.setting.MailSetting;

/**
 * The device's own test that sends a mail.
 *
 * @param start object that starts it
 * @param startValue number that starts it
 * @param destination object that takes the address of the test mail
 * @param result object that holds the result
 * @param shift bits to shift the result right before it is looked up
 * @param codes what each result means
 * @param success the result that means the mail was sent
 * @param running results that mean it is not finished
 * @param trial objects of a copy of the settings that the test uses, where the model has one
 * @param requires capabilities that must hold
 * @param provenance where this is known from
 */
public record SendTest(
        SnmpObject start,
        int startValue,
        Optional<SnmpObject> destination,
        SnmpObject result,
        int shift,
        Map<Integer, Words> codes,
        int success,
        Set<Integer> running,
        Map<MailSetting, SnmpObject> trial,
        List<Requirement> requires,
        Provenance provenance) {
    public SendTest {
        codes = Map.copyOf(codes);
        running = Set.copyOf(running);
        trial = Map.copyOf(trial);
        requires = List.copyOf(requires);
    }
}
