package org.fleetmail.client.matrix;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fleetmail.client.internal.data.DataFile;

/** Reads the matrix from its files. They are part of the product and checked against their schema by a test. */
final class MatrixReader {
    static final List<String> CLIENTS =
            List.of("microsoft.yaml", "mozilla.yaml", "apple-and-phones.yaml", "unix.yaml", "japan.yaml");

    MailClients shipped() {
        List<Source> sources = file("sources.yaml").as(MatrixFile.Sources.class).sources().stream()
                .map(MatrixFile.SourceEntry::source)
                .toList();
        Map<String, Source> byId = sources.stream().collect(Collectors.toMap(Source::id, Function.identity()));
        List<MailClient> clients = CLIENTS.stream()
                .flatMap(name -> file(name).as(MatrixFile.Clients.class).clients().stream())
                .map(entry -> entry.client(byId))
                .toList();
        return new MailClients(clients, sources);
    }

    static DataFile file(String name) {
        return new DataFile(MatrixReader.class, name);
    }
}
