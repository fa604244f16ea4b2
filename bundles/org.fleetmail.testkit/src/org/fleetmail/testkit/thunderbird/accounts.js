const [done] = arguments;
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const accounts = MailServices.accounts.accounts.filter(account => account.defaultIdentity).map(account => {
  const incoming = account.incomingServer;
  const outgoing = MailServices.outgoingServer.getServerByIdentity(account.defaultIdentity);
  return {
    key: incoming.key, type: incoming.type, host: incoming.hostName, port: incoming.port,
    security: incoming.socketType, login: incoming.authMethod, user: incoming.username,
    name: account.defaultIdentity.fullName, address: account.defaultIdentity.email,
    outgoing: { host: outgoing.serverURI.host, port: outgoing.serverURI.port, security: outgoing.socketType, login: outgoing.authMethod, user: outgoing.username },
  };
});
done(accounts);
