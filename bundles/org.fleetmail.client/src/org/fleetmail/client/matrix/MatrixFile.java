package org.fleetmail.client.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetmail.model.TransportSecurity;

/** The shape of the matrix files, as described by {@code client-matrix.schema.json}. What a file leaves out is null. */
final class MatrixFile {
    private MatrixFile() {}

    record Sources(String format, List<SourceEntry> sources) {}

    record Clients(String format, List<ClientEntry> clients) {}

    record SourceEntry(String id, Wording title, String date, Confidence confidence) {
        Source source() {
            return new Source(id, title, LocalDate.parse(date), confidence);
        }
    }

    record ClientEntry(
            String id,
            Wording name,
            Set<String> aliases,
            boolean current,
            Set<String> systems,
            Set<MailProtocol> protocols,
            List<VariantEntry> variants,
            List<ControlEntry> control,
            List<ReachEntry> reach,
            List<LoginEntry> logins,
            List<TlsEntry> tls,
            List<ScreenEntry> screens,
            Map<MailProtocol, KeysEntry> keys,
            List<String> formats,
            List<NoteEntry> notes) {
        MailClient client(Map<String, Source> sources) {
            return new MailClient(
                    id,
                    name,
                    orEmpty(aliases),
                    current,
                    orEmpty(systems),
                    protocols,
                    orEmpty(variants).stream().map(VariantEntry::variant).toList(),
                    orEmpty(control).stream().map(entry -> entry.claim(sources)).toList(),
                    orEmpty(reach).stream().map(entry -> entry.reach(sources)).toList(),
                    orEmpty(logins).stream()
                            .map(entry -> entry.support(sources))
                            .toList(),
                    orEmpty(tls).stream().map(entry -> entry.limit(sources)).toList(),
                    orEmpty(screens).stream()
                            .map(entry -> entry.screen(sources))
                            .toList(),
                    orEmpty(keys).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().keys())),
                    orEmpty(formats),
                    orEmpty(notes).stream().map(entry -> entry.claim(sources)).toList());
        }
    }

    record VariantEntry(
            String id, Wording name, Set<String> systems, Set<String> patches, Integer servicePack, CureEntry cure) {
        Variant variant() {
            return new Variant(
                    id,
                    name,
                    orEmpty(systems),
                    orEmpty(patches),
                    servicePack == null ? OptionalInt.empty() : OptionalInt.of(servicePack),
                    Optional.ofNullable(cure).map(entry -> new Variant.Cure(entry.patch, entry.variant)));
        }
    }

    record CureEntry(Wording patch, String variant) {}

    record ControlEntry(Set<MailProtocol> on, Control by, String from) {
        ControlClaim claim(Map<String, Source> sources) {
            return new ControlClaim(on, by, source(sources, from));
        }
    }

    record ReachEntry(
            Set<MailProtocol> on,
            Set<Integer> ports,
            TransportSecurity method,
            Set<String> variants,
            Support support,
            String from,
            Wording note) {
        Reach reach(Map<String, Source> sources) {
            Claim claim = new Claim(support, source(sources, from), Optional.ofNullable(note));
            return new Reach(on, orEmpty(ports), method, orEmpty(variants), claim);
        }
    }

    record LoginEntry(
            Set<MailProtocol> on, Set<Login> login, boolean receivesFirst, Support support, String from, Wording note) {
        LoginSupport support(Map<String, Source> sources) {
            return new LoginSupport(
                    on, login, receivesFirst, new Claim(support, source(sources, from), Optional.ofNullable(note)));
        }
    }

    record TlsEntry(Set<String> systems, TlsVersion highest, String from) {
        TlsLimit limit(Map<String, Source> sources) {
            return new TlsLimit(orEmpty(systems), highest, source(sources, from));
        }
    }

    record ScreenEntry(Set<MailProtocol> on, Wording path, List<Wording> fields, String from) {
        Screen screen(Map<String, Source> sources) {
            return new Screen(on, path, fields, source(sources, from));
        }
    }

    record KeysEntry(
            String host,
            String port,
            String security,
            Map<TransportSecurity, String> methods,
            String login,
            Map<Login, String> logins) {
        Keys keys() {
            return new Keys(
                    Objects.requireNonNullElse(host, ""),
                    Objects.requireNonNullElse(port, ""),
                    Objects.requireNonNullElse(security, ""),
                    orEmpty(methods),
                    Objects.requireNonNullElse(login, ""),
                    orEmpty(logins));
        }
    }

    record NoteEntry(Support support, String from, Wording text) {
        Claim claim(Map<String, Source> sources) {
            return new Claim(support, source(sources, from), Optional.of(text));
        }
    }

    private static Source source(Map<String, Source> sources, String id) {
        return Optional.ofNullable(sources.get(id)).orElseThrow(() -> new IllegalStateException("no source " + id));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Set<T> orEmpty(Set<T> set) {
        return set == null ? Set.of() : set;
    }

    private static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
        return map == null ? Map.of() : map;
    }
}
