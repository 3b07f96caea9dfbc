// Takes the pictures of docs/images in the real workbench, in light and in dark: npm run pictures

import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { example, HERE, Server, SHOTS, Workbench, workspace } from "./driver.mjs";

const IMAGES = join(import.meta.dirname, "../../docs/images");
const THEMES = { light: "Default Light Modern", dark: "Default Dark Modern" };

mkdirSync(IMAGES, { recursive: true });
for (const [theme, name] of Object.entries(THEMES)) await take(theme, name);

async function take(theme, name) {
  const settings = { "editor.stickyScroll.enabled": false, "workbench.colorTheme": name };
  const server = await Server.start(workspace({ "resume.md": example("weak.md") }), { extension: HERE, settings });
  const workbench = await Workbench.open(server, "resume.md", { viewport: { width: 1120, height: 700 } });
  const { page } = workbench;
  const picture = async (title) => {
    await page.waitForTimeout(500); // menus fade in
    await workbench.shot(`${title}-${theme}`);
    cpSync(join(SHOTS, `${title}-${theme}.png`), join(IMAGES, `${title}-${theme}.png`));
    await page.keyboard.press("Escape");
    await page.mouse.move(20, 400);
  };
  try {
    await workbench.underlined("Responsible for");
    await workbench.editor.locator(".codelens-decoration", { hasText: "lines over" }).waitFor();
    await page.keyboard.press("Control+B");
    await workbench.quickFixes("Responsible");
    await picture("quick-fix");
    await workbench.hoverOn("Worked on");
    await picture("hover");
    await workbench.problems();
    await picture("findings");
    await workbench.command("View: Hide Panel");
    await page.keyboard.press("Control+Home");
    await page.setViewportSize({ width: 1400, height: 860 });
    await workbench.command("Resume: Open Page Preview");
    await workbench.preview().locator("img[alt='Page 2']").waitFor();
    const { height, width } = await workbench.preview().locator(".sheet").nth(0).boundingBox();
    await workbench.preview().locator(".sheet").nth(0).click({ position: { x: width / 2, y: 0.9 * height } });
    await workbench.preview().locator("body").evaluate(() => document.documentElement.scrollTo(0, document.querySelector("section.over").offsetTop - 0.62 * innerHeight));
    await picture("preview");
  } finally {
    await workbench.close();
    await server.stop();
  }
}
