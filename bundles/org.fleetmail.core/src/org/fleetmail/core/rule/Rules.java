package org.fleetmail.core.rule;

import java.util.List;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.internal.rule.AccessPin;
import org.fleetmail.core.internal.rule.AccessRange;
import org.fleetmail.core.internal.rule.AccountAddress;
import org.fleetmail.core.internal.rule.AccountOutgoing;
import org.fleetmail.core.internal.rule.AccountPopBeforeSmtp;
import org.fleetmail.core.internal.rule.AccountSecret;
import org.fleetmail.core.internal.rule.AccountWait;
import org.fleetmail.core.internal.rule.DanglingReference;
import org.fleetmail.core.internal.rule.DeviceAccount;
import org.fleetmail.core.internal.rule.DeviceAddress;
import org.fleetmail.core.internal.rule.DeviceAddressTwins;
import org.fleetmail.core.internal.rule.DeviceDefaultCredentials;
import org.fleetmail.core.internal.rule.DeviceMacTwins;
import org.fleetmail.core.internal.rule.DeviceProfileName;
import org.fleetmail.core.internal.rule.DeviceSerialTwins;
import org.fleetmail.core.internal.rule.EndpointClearLogin;
import org.fleetmail.core.internal.rule.EndpointHost;
import org.fleetmail.core.internal.rule.EndpointPin;
import org.fleetmail.core.internal.rule.EndpointPort;
import org.fleetmail.core.internal.rule.EndpointPort25Blocked;
import org.fleetmail.core.internal.rule.EndpointSecurity;
import org.fleetmail.core.internal.rule.EndpointSubmissionPort;
import org.fleetmail.core.internal.rule.HostForm;
import org.fleetmail.core.internal.rule.Identity;
import org.fleetmail.core.internal.rule.QuerySyntax;
import org.fleetmail.core.internal.rule.RolloutRange;
import org.fleetmail.core.internal.rule.RolloutTemplate;
import org.fleetmail.core.internal.rule.SiteParallel;
import org.fleetmail.core.internal.rule.SiteSubnet;
import org.fleetmail.core.internal.rule.SiteTimeZone;
import org.fleetmail.core.internal.rule.SnmpCredentials;
import org.fleetmail.core.internal.rule.SuppressionDate;
import org.fleetmail.core.internal.rule.TemplateCycle;

/** The rules every fleet is checked by. The same are services; this is for programs without OSGi. */
public final class Rules {
    private Rules() {}

    /** Every rule of this bundle. */
    public static List<Rule> builtIn() {
        return List.of(
                new Identity(),
                new DanglingReference(),
                new EndpointHost(),
                new HostForm(),
                new EndpointPort(),
                new EndpointSecurity(),
                new EndpointSubmissionPort(),
                new EndpointPort25Blocked(),
                new EndpointClearLogin(),
                new EndpointPin(),
                new AccessPin(),
                new AccountAddress(),
                new AccountOutgoing(),
                new AccountSecret(),
                new AccountPopBeforeSmtp(),
                new AccountWait(),
                new DeviceAddress(),
                new DeviceProfileName(),
                new DeviceAccount(),
                new DeviceDefaultCredentials(),
                new DeviceAddressTwins(),
                new DeviceSerialTwins(),
                new DeviceMacTwins(),
                new AccessRange(),
                new SnmpCredentials(),
                new SiteParallel(),
                new SiteTimeZone(),
                new SiteSubnet(),
                new TemplateCycle(),
                new RolloutTemplate(),
                new RolloutRange(),
                new QuerySyntax(),
                new SuppressionDate());
    }
}
