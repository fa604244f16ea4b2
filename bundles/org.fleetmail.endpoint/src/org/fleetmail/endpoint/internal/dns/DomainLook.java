package org.fleetmail.endpoint.internal.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.dns.Autoconfig;
import org.fleetmail.endpoint.dns.CaaRecord;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.fleetmail.endpoint.dns.DnsAnswer.Status;
import org.fleetmail.endpoint.dns.DnsFacts;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.dns.DomainSettings;
import org.fleetmail.endpoint.dns.MtaSts;
import org.fleetmail.endpoint.dns.MxRecord;
import org.fleetmail.endpoint.dns.SrvRecord;
import org.fleetmail.endpoint.internal.net.Deadline;
import org.fleetmail.tls.certificate.ServerCertificate;
import org.fleetmail.tls.handshake.Handshaker;
import org.xbill.DNS.CAARecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Asks the DNS everything about an endpoint and its mail domain, all at once, within a time. Thread-safe. */
public final class DomainLook {
    private static final List<String> SERVICES =
            List.of("_submissions", "_submission", "_imaps", "_imap", "_pop3s", "_pop3");
    private static final List<Status> BEST_FIRST = List.of(Status.FOUND, Status.BOGUS, Status.UNKNOWN, Status.NONE);
    private static final int CAA_CRITICAL = 0x80;
    private static final int HIGHEST_CLIMB = 8;

    private final Map<DnsSource, NameServer> servers = new ConcurrentHashMap<>();
    private final Handshaker handshaker;

    public DomainLook(Handshaker handshaker) {
        this.handshaker = handshaker;
    }

    /**
     * Asks.
     *
     * @param chain gives the certificates the endpoint showed, its own first; may be empty, and may take its time
     */
    public DnsFacts look(
            DnsSource source,
            String host,
            int port,
            Supplier<List<ServerCertificate>> chain,
            Deadline whole,
            Cancellation cancellation) {
        return new Look(source, host, whole.within(source.time()), cancellation).all(port, chain);
    }

    /** Asks what a domain publishes for mail programs alone. */
    public DomainSettings settings(DnsSource source, String domain, Deadline whole, Cancellation cancellation) {
        return new Look(source, domain, whole.within(source.time()), cancellation).published();
    }

    /** The addresses of a host. */
    public DnsAnswer<InetAddress> addresses(DnsSource source, String host, Deadline whole, Cancellation cancellation) {
        return new Look(source, host, whole.within(source.time()), cancellation).places(host);
    }

    /** One look under way. */
    private final class Look {
        private final long began = System.nanoTime();
        private final DnsSource source;
        private final String host;
        private final Deadline deadline;
        private final Cancellation cancellation;
        private final NameServer server;

        Look(DnsSource source, String host, Deadline deadline, Cancellation cancellation) {
            this.source = source;
            this.host = host;
            this.deadline = deadline;
            this.cancellation = cancellation;
            server = servers.computeIfAbsent(source, NameServer::new);
        }

        DnsFacts all(int port, Supplier<List<ServerCertificate>> chain) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Supplier<DnsAnswer<String>> addresses = soon(threads, () -> addresses(host));
                var caa = soon(threads, this::caa);
                var tlsa = soon(threads, () -> new DaneLook(this::ask, chain).of(host, port));
                String domain = source.domain().orElseGet(this::domain);
                var mx = soon(threads, () -> mx(domain));
                var services = services(threads, domain);
                var policy = soon(threads, () -> policy(domain));
                var reporting = soon(threads, () -> texts("_smtp._tls." + domain, "v=TLSRPTv1"));
                var settings = soon(threads, () -> settings(domain));
                return new DnsFacts(
                        source.resolver().toString().replaceFirst("^.*/", ""),
                        domain,
                        Duration.ofNanos(System.nanoTime() - began),
                        addresses.get(),
                        mx.get(),
                        services.stream().map(Supplier::get).toList(),
                        caa.get(),
                        tlsa.get(),
                        policy.get(),
                        reporting.get(),
                        settings.get());
            }
        }

        DomainSettings published() {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var services = services(threads, host);
                var own = soon(threads, () -> settings(host));
                var known = soon(threads, () -> file(host, "/.well-known/autoconfig/mail/config-v1.1.xml", host));
                return new DomainSettings(
                        host, services.stream().map(Supplier::get).toList(), List.of(own.get(), known.get()));
            }
        }

        private List<Supplier<DnsAnswer<SrvRecord>>> services(ExecutorService threads, String domain) {
            return SERVICES.stream()
                    .map(service -> soon(threads, () -> srv(service + "._tcp." + domain)))
                    .toList();
        }

        private <T> Supplier<T> soon(ExecutorService threads, Supplier<T> work) {
            return CompletableFuture.supplyAsync(work, threads)::join;
        }

        private Told ask(String name, int type) {
            return server.ask(name, type, deadline, cancellation);
        }

        /** The zone a host is in, which is its mail domain more often than not. */
        private String domain() {
            String name = host;
            for (int climb = 0; climb < HIGHEST_CLIMB && name.contains("."); climb++) {
                Told told = ask(name, Type.SOA);
                boolean alias = told.canonical()
                        .filter(canonical -> !canonical.toString(true).equalsIgnoreCase(plain(host)))
                        .isPresent();
                if (told.zone().isPresent() && !(alias && climb == 0)) {
                    return told.zone().get().toString(true);
                }
                name = parent(name);
            }
            return host;
        }

        private DnsAnswer<String> addresses(String name) {
            List<Told> both = List.of(ask(name, Type.A), ask(name, Type.AAAA));
            Told first = both.stream()
                    .min(Comparator.comparingInt(told -> BEST_FIRST.indexOf(told.status())))
                    .orElseThrow();
            List<String> found = both.stream()
                    .flatMap(told -> told.records().stream())
                    .map(Record::rdataToString)
                    .toList();
            boolean authentic = both.stream()
                    .filter(told -> told.status() == first.status())
                    .allMatch(Told::authentic);
            return new DnsAnswer<>(name, first.status(), authentic, found, first.reason());
        }

        private DnsAnswer<MxRecord> mx(String domain) {
            return ask(domain, Type.MX)
                    .as(
                            domain,
                            record -> new MxRecord(
                                    ((MXRecord) record).getPriority(),
                                    plain(((MXRecord) record).getTarget().toString())));
        }

        private DnsAnswer<SrvRecord> srv(String name) {
            return ask(name, Type.SRV).as(name, record -> {
                SRVRecord service = (SRVRecord) record;
                String target = plain(service.getTarget().toString());
                return new SrvRecord(service.getPriority(), service.getWeight(), service.getPort(), target);
            });
        }

        /** Climbs to the closest name that has CAA records (RFC 8659 section 3). */
        private DnsAnswer<CaaRecord> caa() {
            String name = host;
            DnsAnswer<CaaRecord> answer = caa(name);
            for (int climb = 0; answer.status() == Status.NONE && climb < HIGHEST_CLIMB; climb++) {
                name = parent(name);
                if (name.isEmpty()) {
                    return answer;
                }
                answer = caa(name);
            }
            return answer;
        }

        private DnsAnswer<CaaRecord> caa(String name) {
            return ask(name, Type.CAA).as(name, record -> {
                CAARecord caa = (CAARecord) record;
                return new CaaRecord((caa.getFlags() & CAA_CRITICAL) != 0, caa.getTag(), caa.getValue());
            });
        }

        private DnsAnswer<String> texts(String name, String beginning) {
            DnsAnswer<String> all =
                    ask(name, Type.TXT).as(name, record -> String.join("", ((TXTRecord) record).getStrings()));
            List<String> fitting = all.records().stream()
                    .filter(text -> text.startsWith(beginning))
                    .toList();
            return all.found() && fitting.isEmpty()
                    ? new DnsAnswer<>(name, Status.NONE, all.authentic(), List.of(), "")
                    : all.with(fitting);
        }

        private MtaSts policy(String domain) {
            DnsAnswer<String> record = texts("_mta-sts." + domain, "v=STSv1");
            return record.found() && record.records().size() == 1
                    ? MtaStsPolicy.read(record, web().get("mta-sts." + domain, "/.well-known/mta-sts.txt"))
                    : MtaStsPolicy.without(record);
        }

        private Autoconfig settings(String domain) {
            return file("autoconfig." + domain, "/mail/config-v1.1.xml", domain);
        }

        private Autoconfig file(String server, String path, String domain) {
            return AutoconfigFile.read(web().get(server, path), domain);
        }

        private WebLook web() {
            return new WebLook(this::places, source, handshaker, deadline, cancellation);
        }

        private DnsAnswer<InetAddress> places(String name) {
            DnsAnswer<String> answer = addresses(name);
            return answer.with(answer.records().stream()
                    .flatMap(text -> address(text).stream())
                    .toList());
        }
    }

    private static Optional<InetAddress> address(String literal) {
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static String parent(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static String plain(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
