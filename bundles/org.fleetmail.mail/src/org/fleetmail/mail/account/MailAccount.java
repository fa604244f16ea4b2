package org.fleetmail.mail.account;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.model.Account;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Mechanism;

/**
 * A mail account with what is needed to use it.
 *
 * @param name for people
 * @param address where its mail goes and from where it sends
 * @param user name to log in with
 * @param mechanism how to log in, on both sides
 * @param secret its password, or its token for {@code XOAUTH2}
 * @param outgoing where mail is handed in
 * @param incoming where mail is fetched, by POP3 or IMAP; empty where nobody says
 * @param popBeforeSmtp logging in by POP3 replaces the login of SMTP, which begins after this wait
 */
public record MailAccount(
        String name,
        String address,
        String user,
        Mechanism mechanism,
        Secret secret,
        EndpointTarget outgoing,
        Optional<EndpointTarget> incoming,
        Optional<Duration> popBeforeSmtp) {
    public MailAccount {
        Objects.requireNonNull(address);
        Objects.requireNonNull(user);
        Objects.requireNonNull(mechanism);
        Objects.requireNonNull(secret);
        Objects.requireNonNull(outgoing);
    }

    /**
     * The account of a fleet; {@code ENDPOINT-INCOMPLETE} where an endpoint is missing or unusable,
     * {@code SECRET-MISSING} where its secret is not known.
     */
    public static Outcome<MailAccount> of(Account account, Secrets secrets) {
        return secret(account, secrets).then(secret -> of(account, secret));
    }

    /** The account of a fleet with another secret than it names. */
    public static Outcome<MailAccount> of(Account account, Secret secret) {
        return endpoint(account, account.getOutgoing())
                .then(outgoing -> incoming(account)
                        .map(incoming -> new MailAccount(
                                text(account.getName()).isEmpty() ? text(account.getAddress()) : account.getName(),
                                text(account.getAddress()),
                                text(account.getUserName()).isEmpty()
                                        ? text(account.getAddress())
                                        : account.getUserName(),
                                account.getMechanism(),
                                secret,
                                outgoing,
                                incoming,
                                account.isPopBeforeSmtp()
                                        ? Optional.of(Duration.ofSeconds(account.getPopBeforeSmtpWait()))
                                        : Optional.empty())));
    }

    private static Outcome<Secret> secret(Account account, Secrets secrets) {
        return account.getMechanism() == Mechanism.NONE
                        && text(account.getSecret()).isEmpty()
                ? Outcome.done(Secret.of(""))
                : secrets.find(text(account.getSecret()));
    }

    private static Outcome<Optional<EndpointTarget>> incoming(Account account) {
        return account.getIncoming() == null
                ? Outcome.done(Optional.empty())
                : endpoint(account, account.getIncoming()).map(Optional::of);
    }

    private static Outcome<EndpointTarget> endpoint(Account account, Endpoint endpoint) {
        return endpoint == null
                ? Outcome.failed(Trouble.of(TroubleCode.ENDPOINT_INCOMPLETE, text(account.getId()), ""))
                : EndpointTarget.of(endpoint);
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }

    /** The same account with another secret. */
    public MailAccount withSecret(Secret other) {
        return new MailAccount(name, address, user, mechanism, other, outgoing, incoming, popBeforeSmtp);
    }
}
