package org.fleetmail.mail.guide;

import java.util.Optional;
import org.fleetmail.client.decision.Decision;
import org.fleetmail.mail.account.MailAccount;

/**
 * What does not work.
 *
 * @param account the account
 * @param client what its mail client can do about sending, where client and PC are known
 */
public record Complaint(MailAccount account, Optional<Decision> client) {}
