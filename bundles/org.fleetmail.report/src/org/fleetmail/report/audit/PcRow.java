package org.fleetmail.report.audit;

import java.util.List;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.TlsLine;

/**
 * What a mail client on a PC can do for one endpoint of an account, by what is known of the client. Nothing was sent.
 *
 * @param id identity of the PC
 * @param pc name of the PC
 * @param place its site, may be empty
 * @param system its operating system, may be empty
 * @param client the mail client
 * @param account address of the account, may be empty
 * @param endpoint host and port
 * @param tls how the endpoint answered; none where it is not one of the report
 * @param reach whether and how the client reaches it
 * @param reasons why
 */
public record PcRow(
        String id,
        String pc,
        String place,
        String system,
        String client,
        String account,
        String endpoint,
        List<TlsLine> tls,
        Mark reach,
        List<Sentence> reasons) {
    public PcRow {
        tls = List.copyOf(tls);
        reasons = List.copyOf(reasons);
    }
}
