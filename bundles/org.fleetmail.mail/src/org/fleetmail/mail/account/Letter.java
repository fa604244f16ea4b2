package org.fleetmail.mail.account;

import java.nio.file.Path;
import java.util.List;

/**
 * A message with files.
 *
 * @param recipients addresses; where there are none, it goes to the account itself
 * @param subject one line
 * @param text what it says
 * @param files what is sent with it
 */
public record Letter(List<String> recipients, String subject, String text, List<Path> files) {
    public Letter {
        recipients = List.copyOf(recipients);
        files = List.copyOf(files);
    }
}
