package org.fleetmail.simulator.printer;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.fleetmail.device.setting.MailSetting;

/** Sends one mail as a printer does, with nothing but the settings it holds; only ever to this computer. */
final class TestMail {
    private static final String MILLIS = "10000";
    private static final String LOOPBACK = "localhost|127(\\.[0-9]{1,3}){3}|::1";

    private final Map<MailSetting, SettingObject> settings;

    TestMail(Map<MailSetting, SettingObject> settings) {
        this.settings = settings;
    }

    /** How it ended, and the numbers profiles have for that. */
    enum End {
        SENT,
        NO_CONNECTION(82, 3),
        NO_TLS(82, 4),
        LOGIN_REJECTED(84, 5);

        private final List<Integer> codes;

        End(Integer... codes) {
            this.codes = List.of(codes);
        }

        List<Integer> codes() {
            return codes;
        }
    }

    End send(String destination) {
        String host = text(MailSetting.SMTP_HOST);
        if (!host.matches(LOOPBACK)) {
            return End.NO_CONNECTION;
        }
        Thread.currentThread().setContextClassLoader(SMTPTransport.class.getClassLoader());
        Session session = Session.getInstance(properties());
        try (Transport transport = session.getTransport("smtp")) {
            boolean login = !text(MailSetting.SMTP_USER).isEmpty()
                    && !text(MailSetting.SMTP_AUTH).equals("none");
            String user = login ? text(MailSetting.SMTP_USER) : null;
            String password = login ? text(MailSetting.SMTP_PASSWORD) : null;
            transport.connect(host, Integer.parseInt(text(MailSetting.SMTP_PORT)), user, password);
            Message message = message(session, destination);
            transport.sendMessage(message, message.getAllRecipients());
            return End.SENT;
        } catch (AuthenticationFailedException e) {
            return End.LOGIN_REJECTED;
        } catch (MessagingException e) {
            boolean tls = e.getCause() instanceof SSLException
                    || String.valueOf(e.getMessage()).contains("STARTTLS");
            return tls ? End.NO_TLS : End.NO_CONNECTION;
        }
    }

    private Properties properties() {
        String security = text(MailSetting.SMTP_SECURITY);
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", MILLIS);
        properties.put("mail.smtp.timeout", MILLIS);
        properties.put("mail.smtp.localhost", "printer.invalid");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(security.matches("starttls|if-offered")));
        properties.put("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(security.equals("implicit")));
        if (!text(MailSetting.SMTP_VERIFY_CERTIFICATE).equals("yes")) {
            properties.put("mail.smtp.ssl.trust", "*");
            properties.put("mail.smtp.ssl.checkserveridentity", "false");
        }
        return properties;
    }

    private Message message(Session session, String destination) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        String sender = text(MailSetting.SMTP_SENDER);
        message.setFrom(new InternetAddress(sender.isEmpty() ? "printer@printer.invalid" : sender));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(destination));
        message.setSubject("Test mail of a simulated printer");
        message.setText("SIMULATED");
        return message;
    }

    private String text(MailSetting setting) {
        return Optional.ofNullable(settings.get(setting))
                .map(SettingObject::text)
                .orElse("");
    }
}
