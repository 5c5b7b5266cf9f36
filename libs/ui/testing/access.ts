import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export const phone = { width: 320, height: 700 };
export const desktop = { width: 1280, height: 900 };

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    /** The checker, once it was put into the page. */
    axe?: { run(options: RunOptions): Promise<AxeResults> };
  }
}

/** What is wrong with the page as it stands, by the rules of WCAG 2.2 A and AA, and whether it scrolls sideways. */
async function accessFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (wanted) => {
    const results = await window.axe?.run(wanted);
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...(results?.violations ?? []).flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
      ),
      ...(scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : []),
    ];
  }, options);
}

/**
 * Checks a page on a phone of 320 px and on a desktop. With STILLWATER_SCREENSHOTS set to a folder it also leaves a
 * picture of each there, for a person to look at.
 */
export async function accessFaultsAtBothSizes(page: Page, name: string): Promise<string[]> {
  const folder = process.env.STILLWATER_SCREENSHOTS;
  const faults: string[] = [];
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size);
    if (folder !== undefined) {
      const fullPage = (await page.locator('dialog[open]').count()) === 0;
      await page.screenshot({ path: join(folder, `${name}-${size.width}.png`), fullPage });
    }
    faults.push(...(await accessFaults(page)).map((fault) => `${size.width} px: ${fault}`));
  }
  return faults;
}
