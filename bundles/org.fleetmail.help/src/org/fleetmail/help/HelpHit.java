package org.fleetmail.help;

/**
 * A page that was found.
 *
 * @param line the line of the page that fits best
 * @param offset where that line begins in the text of the page
 */
public record HelpHit(HelpPage page, String line, int offset) {}
