package org.fleetmail.client.format;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads INI files as Windows does: section, key and value of a line; one pair of quotation marks is taken away. */
final class IniFile {
    private IniFile() {}

    static Map<String, Map<String, String>> read(String text, boolean quotes) {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> section = new LinkedHashMap<>();
        for (String line : text.split("\r?\n")) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = new LinkedHashMap<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (line.indexOf('=') > 0) {
                String value = line.substring(line.indexOf('=') + 1);
                section.put(line.substring(0, line.indexOf('=')), quotes ? bare(value) : value);
            }
        }
        return sections;
    }

    private static String bare(String value) {
        boolean enclosed = value.length() > 1
                && "\"'".indexOf(value.charAt(0)) >= 0
                && value.charAt(value.length() - 1) == value.charAt(0);
        return enclosed ? value.substring(1, value.length() - 1) : value;
    }
}
