// Starts Decap CMS with our configuration, its words in Finnish and our way of reading and writing files.

import fi from "./fi.js";
import { frontMatter } from "./front-matter.js";

const script = (address) =>
  new Promise((done, failed) => {
    const element = document.createElement("script");
    element.src = address;
    element.onload = done;
    element.onerror = () => failed(new Error(address));
    document.head.append(element);
  });

window.CMS_MANUAL_INIT = true; // before Decap's own script, which would look for config.yml
const [config] = await Promise.all([
  fetch("config.json", { cache: "no-cache" }).then((answer) => answer.json()),
  script("decap-cms.js"),
]);
const { CMS } = window;
CMS.registerLocale("fi", fi);
for (const { format, fields } of config.collections) {
  CMS.registerCustomFormat(format, "md", frontMatter(fields));
}
CMS.init({ config });
