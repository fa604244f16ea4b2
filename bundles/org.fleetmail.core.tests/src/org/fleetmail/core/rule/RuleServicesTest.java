package org.fleetmail.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Collection;
import org.fleetmail.core.finding.Rule;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The rules as services, which is how the console and the command line find them. */
class RuleServicesTest {
    @Test
    void everyBuiltInRuleIsAService() throws InvalidSyntaxException {
        Bundle core = FrameworkUtil.getBundle(Rules.class);
        assumeThat(core).as("runs in OSGi").isNotNull();
        BundleContext context = core.getBundleContext();

        Collection<ServiceReference<Rule>> services = context.getServiceReferences(Rule.class, null);

        assertThat(services)
                .map(service -> context.getService(service).id())
                .containsAll(Rules.builtIn().stream().map(Rule::id).toList());
    }
}
