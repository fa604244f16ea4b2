package org.fleetmail.report.seal;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * How a file is sealed. The signature gets the file's name with {@value #SIGNATURE} after it, the time stamp the name of
 * what it stamps with {@value #STAMP}: the signature where there is one, else the file itself.
 *
 * @param signer who signs; nobody where it is empty
 * @param stamps the time stamp server (RFC 3161) that is asked; none where it is empty
 */
public record Seal(Optional<Signer> signer, Optional<URI> stamps) {
    /** Ending of a detached signature (CMS, RFC 5652) in DER. */
    public static final String SIGNATURE = ".p7s";
    /** Ending of a time stamp response (RFC 3161) in DER. */
    public static final String STAMP = ".tsr";
    /** Neither signature nor time stamp. */
    public static final Seal NONE = new Seal(Optional.empty(), Optional.empty());

    /** Takes what a seal consists of. */
    public interface Sink {
        void put(String name, byte[] bytes) throws IOException;
    }

    /**
     * Seals a file.
     *
     * @return what was sealed last, or {@code SEAL-FAILED}
     * @throws IOException of the sink
     */
    public Outcome<byte[]> over(String name, byte[] content, Sink sink) throws IOException {
        byte[] last = content;
        String lastName = name;
        if (signer.isPresent()) {
            Outcome<byte[]> signature = Signatures.sign(content, signer.get());
            if (!(signature instanceof Outcome.Done<byte[]>(byte[] bytes))) {
                return signature;
            }
            last = bytes;
            lastName = name + SIGNATURE;
            sink.put(lastName, last);
        }
        return stamps.isPresent() ? stamped(lastName, last, stamps.get(), sink) : Outcome.done(last);
    }

    private static Outcome<byte[]> stamped(String name, byte[] content, URI server, Sink sink) throws IOException {
        Outcome<byte[]> stamp = StampRequest.of(content).ask(server);
        if (stamp instanceof Outcome.Done<byte[]>(byte[] bytes)) {
            sink.put(name + STAMP, bytes);
        }
        return stamp;
    }

    static <T> Outcome<T> failed(String where, Exception e) {
        return Outcome.failed(Trouble.of(TroubleCode.SEAL_FAILED, where, e));
    }
}
