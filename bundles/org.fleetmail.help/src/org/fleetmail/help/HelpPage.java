package org.fleetmail.help;

import org.fleetmail.help.text.PageText;

/**
 * One page of the help.
 *
 * @param name the same in all languages
 * @param path of its file
 * @param title its first heading
 * @param chapter the heading under which the contents name it; empty for the contents themselves
 */
public record HelpPage(String name, String path, String title, String chapter, PageText content) {
    /** The page that lists all others. */
    public static final String CONTENTS = "index";

    /** The name of the page of a file. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceAll("(\\.ja)?\\.md$", "");
    }
}
