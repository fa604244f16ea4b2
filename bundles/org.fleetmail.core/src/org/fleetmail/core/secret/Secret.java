package org.fleetmail.core.secret;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Objects;

/** A password, passphrase or community. It never shows itself: {@link #toString()} is {@code •••}. */
public final class Secret {
    private final char[] characters;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    public static Secret of(CharSequence value) {
        return new Secret(value.toString().toCharArray());
    }

    public static Secret of(char[] value) {
        return new Secret(value.clone());
    }

    /** A copy of the characters; the caller overwrites it after use. */
    public char[] reveal() {
        return characters.clone();
    }

    /** The secret in bytes; the caller overwrites them after use. */
    public byte[] reveal(Charset charset) {
        return new String(characters).getBytes(charset);
    }

    /** Number of UTF-16 characters. */
    public int length() {
        return characters.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && Arrays.equals(characters, secret.characters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Secret.class);
    }

    @Override
    public String toString() {
        return "•••";
    }
}
