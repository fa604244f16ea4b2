package org.fleetmail.client.format;

import java.util.LinkedHashMap;
import java.util.Map;

/** The tail of a profile file: which property of Outlook each name stands for. */
final class OutlookPrfMapping {
    private OutlookPrfMapping() {}

    static void write(Ini ini) {
        ini.section("Unicode Personal Folders")
                .put("ServiceName", "MSUPST MS")
                .put("Name", "PT_STRING8,0x3001")
                .put("PathAndFilenameToPersonalFolders", "PT_STRING8,0x6700");
        account(ini, "I_Mail", "POP3");
        account(ini, "IMAP_I_Mail", "IMAP");
    }

    private static void account(Ini ini, String section, String side) {
        ini.section(section).put("AccountType", side);
        properties(side).forEach(ini::put);
    }

    private static Map<String, String> properties(String side) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("AccountName", "PT_UNICODE,0x0002");
        properties.put("DisplayName", "PT_UNICODE,0x000B");
        properties.put("EmailAddress", "PT_UNICODE,0x000C");
        properties.put(side + "Server", "PT_UNICODE,0x0100");
        properties.put(side + "UserName", "PT_UNICODE,0x0101");
        properties.put("ReplyEmailAddress", "PT_UNICODE,0x0103");
        properties.put(side + "Port", "PT_LONG,0x0104");
        properties.put(side + "UseSSL", "PT_LONG,0x0105");
        properties.put("Organization", "PT_UNICODE,0x0107");
        properties.put(side + "UseSPA", "PT_LONG,0x0108");
        properties.put("SMTPServer", "PT_UNICODE,0x0200");
        properties.put("SMTPPort", "PT_LONG,0x0201");
        properties.put("SMTPUseSSL", "PT_LONG,0x0202");
        properties.put("SMTPUseAuth", "PT_LONG,0x0203");
        properties.put("SMTPUserName", "PT_UNICODE,0x0204");
        properties.put("SMTPUseSPA", "PT_LONG,0x0207");
        properties.put("SMTPAuthMethod", "PT_LONG,0x0208");
        properties.put("ServerTimeOut", "PT_LONG,0x0209");
        properties.put("SMTPSecureConnection", "PT_LONG,0x020A");
        if (side.equals("POP3")) {
            properties.put("LeaveOnServer", "PT_LONG,0x1000");
        }
        return properties;
    }
}
