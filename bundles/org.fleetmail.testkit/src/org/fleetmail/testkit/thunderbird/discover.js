const [address, name, done] = arguments;
const base = "resource:///modules/accountcreation/";
const { FetchConfig } = ChromeUtils.importESModule(base + "FetchConfig.sys.mjs");
const { CreateInBackend } = ChromeUtils.importESModule(base + "CreateInBackend.sys.mjs");
const { AccountConfig } = ChromeUtils.importESModule(base + "AccountConfig.sys.mjs");
const domain = address.slice(address.lastIndexOf("@") + 1);
(async () => {
  const config = await FetchConfig.fromISP(domain, address, new AbortController().signal);
  AccountConfig.replaceVariables(config, name, address, "");
  await CreateInBackend.createAccountInBackend(config);
  return config.subSource || String(config.source);
})().then(done, error => done("failed: " + error + (error.errors ? " " + error.errors : "")));
