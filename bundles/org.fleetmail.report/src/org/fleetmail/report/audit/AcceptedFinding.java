package org.fleetmail.report.audit;

import org.fleetmail.report.mark.Mark;

/**
 * A finding that a policy accepts.
 *
 * @param policy the policy
 * @param rule identity of the rule
 * @param element the element it is accepted for, empty for all
 * @param reason why
 * @param owner who answers for it
 * @param until last day, as yyyy-mm-dd
 * @param state whether it holds, and whether it has what an exception needs
 */
public record AcceptedFinding(
        String policy, String rule, String element, String reason, String owner, String until, Mark state) {}
