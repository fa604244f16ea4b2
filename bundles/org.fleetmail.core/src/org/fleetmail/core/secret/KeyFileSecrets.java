package org.fleetmail.core.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.fleetmail.core.internal.file.AtomicFile;
import org.fleetmail.core.internal.file.OwnerOnly;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.FileTrouble;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Secrets in a file, encrypted with AES-256-GCM under a key that is in a file of its own, for unattended runs. Both are
 * made when the first secret is kept, with rights for their owner alone; a key file that others may read is refused.
 * Several processes may use the same files.
 */
public final class KeyFileSecrets implements Secrets {
    private static final int KEY_BYTES = 32;
    private static final long LARGEST = 16 << 20;
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path secrets;
    private final Path keyFile;

    /**
     * Uses two files, which need not be there yet.
     *
     * @param secrets the encrypted secrets; useless to whoever has it alone
     * @param keyFile the key, 64 hexadecimal digits; belongs on another disk or into another backup than the secrets
     */
    public KeyFileSecrets(Path secrets, Path keyFile) {
        this.secrets = secrets;
        this.keyFile = keyFile;
    }

    @Override
    public Outcome<Secret> find(String name) {
        return read().then(all -> all.containsKey(name)
                ? Outcome.done(all.get(name))
                : Outcome.failed(Trouble.of(TroubleCode.SECRET_MISSING, name, secrets.toString())));
    }

    @Override
    public Outcome<Void> keep(String name, Secret secret) {
        return change(all -> {
            all.put(name, secret);
            return all;
        });
    }

    @Override
    public Outcome<Void> forget(String name) {
        if (!Files.exists(secrets)) {
            return Outcome.done(null);
        }
        return change(all -> {
            all.remove(name);
            return all;
        });
    }

    @Override
    public Outcome<SortedSet<String>> names() {
        return read().then(all -> Outcome.done(new TreeSet<>(all.keySet())));
    }

    private Outcome<SortedMap<String, Secret>> read() {
        return attempt(() -> Files.exists(secrets) ? open(key()) : new TreeMap<>());
    }

    private Outcome<Void> change(UnaryOperator<SortedMap<String, Secret>> change) {
        return attempt(() -> {
            synchronized (IN_THIS_PROCESS) {
                makeKeyFile();
                changeLocked(change);
            }
            return null;
        });
    }

    private void changeLocked(UnaryOperator<SortedMap<String, Secret>> change)
            throws IOException, GeneralSecurityException, Refused {
        try (FileChannel channel = FileChannel.open(keyFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assert lock.isValid();
            makeKey(channel);
            SecretKey key = key();
            SortedMap<String, Secret> all = Files.exists(secrets) ? open(key) : new TreeMap<>();
            AtomicFile.write(secrets, SealedSecrets.seal(change.apply(all), key), OwnerOnly.rights(secrets));
        }
    }

    private SortedMap<String, Secret> open(SecretKey key) throws IOException, GeneralSecurityException, Refused {
        require(Files.size(secrets) <= LARGEST, "damaged", secrets);
        return SealedSecrets.open(Files.readAllBytes(secrets), key);
    }

    private void makeKeyFile() throws IOException, Refused {
        if (Files.exists(keyFile)) {
            return;
        }
        require(!Files.exists(secrets), "key-missing", keyFile);
        OwnerOnly.createFolders(keyFile.toAbsolutePath().getParent());
        OwnerOnly.createFolders(secrets.toAbsolutePath().getParent());
        try {
            OwnerOnly.create(keyFile);
        } catch (FileAlreadyExistsException e) {
            assert Files.exists(keyFile) : "another process was first";
        }
    }

    /** Fills a new key file; under the lock, so that of several processes one makes the key. */
    private void makeKey(FileChannel channel) throws IOException {
        if (channel.size() > 0 || Files.exists(secrets)) {
            return;
        }
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        channel.write(ByteBuffer.wrap(HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
        Arrays.fill(key, (byte) 0);
    }

    private SecretKey key() throws IOException, Refused {
        require(Files.exists(keyFile), "key-missing", keyFile);
        require(OwnerOnly.holds(keyFile), "key-open", keyFile);
        require(Files.size(keyFile) <= 2 * KEY_BYTES + 2, "key-damaged", keyFile);
        String digits = Files.readString(keyFile).strip();
        require(digits.matches("[0-9a-fA-F]{" + 2 * KEY_BYTES + "}"), "key-damaged", keyFile);
        return new SecretKeySpec(HexFormat.of().parseHex(digits), "AES");
    }

    private static void require(boolean holds, String otherwise, Path file) throws Refused {
        if (!holds) {
            throw new Refused(Sentence.of(KeyFileSecrets.class, otherwise, file.toString()));
        }
    }

    private interface Work<T> {
        T run() throws IOException, GeneralSecurityException, Refused;
    }

    private <T> Outcome<T> attempt(Work<T> work) {
        try {
            return Outcome.done(work.run());
        } catch (Refused e) {
            return failed(e.detail);
        } catch (GeneralSecurityException e) {
            return failed(Sentence.of(KeyFileSecrets.class, "damaged", secrets.toString()));
        } catch (IOException e) {
            return failed(FileTrouble.of(secrets, e).detail());
        }
    }

    private <T> Outcome<T> failed(Sentence detail) {
        return Outcome.failed(Trouble.of(TroubleCode.SECRET_STORE, secrets.toString(), detail));
    }

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Sentence detail;

        Refused(Sentence detail) {
            this.detail = detail;
        }
    }
}
